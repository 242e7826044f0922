ValueSet: EcmoManagementVs
Id: ecmo-management
Title: "ECMO management"
Description: "All codes of the code system ecmo-management."
* insert GuideValueSet
* include codes from system EcmoManagementCs
