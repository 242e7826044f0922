ValueSet: EcmoClosureTypeVs
Id: ecmo-closure-type
Title: "ECMO closure type"
Description: "All codes of the code system ecmo-closure-type."
* insert GuideValueSet
* include codes from system EcmoClosureTypeCs
