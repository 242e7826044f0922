ValueSet: EcmoTimepointVs
Id: ecmo-timepoint
Title: "ECMO timepoint"
Description: "All codes of the code system ecmo-timepoint."
* insert GuideValueSet
* include codes from system EcmoTimepointCs
