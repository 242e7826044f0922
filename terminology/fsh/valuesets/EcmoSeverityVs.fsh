ValueSet: EcmoSeverityVs
Id: ecmo-severity
Title: "ECMO severity"
Description: "All codes of the code system ecmo-severity."
* insert GuideValueSet
* include codes from system EcmoSeverityCs
