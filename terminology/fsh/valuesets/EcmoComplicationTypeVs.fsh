ValueSet: EcmoComplicationTypeVs
Id: ecmo-complication-type
Title: "ECMO complication type"
Description: "All codes of the code system ecmo-complication-type."
* insert GuideValueSet
* include codes from system EcmoComplicationTypeCs
