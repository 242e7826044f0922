ValueSet: EcmoComplicationGroupVs
Id: ecmo-complication-group
Title: "ECMO complication group"
Description: "All codes of the code system ecmo-complication-group."
* insert GuideValueSet
* include codes from system EcmoComplicationGroupCs
