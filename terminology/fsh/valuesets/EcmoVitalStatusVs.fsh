ValueSet: EcmoVitalStatusVs
Id: ecmo-vital-status
Title: "ECMO vital status"
Description: "All codes of the code system ecmo-vital-status."
* insert GuideValueSet
* include codes from system EcmoVitalStatusCs
