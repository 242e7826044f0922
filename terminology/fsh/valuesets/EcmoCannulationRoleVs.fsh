ValueSet: EcmoCannulationRoleVs
Id: ecmo-cannulation-role
Title: "ECMO cannulation role"
Description: "All codes of the code system ecmo-cannulation-role."
* insert GuideValueSet
* include codes from system EcmoCannulationRoleCs
