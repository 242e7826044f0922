ValueSet: EcmoCannulaTypeVs
Id: ecmo-cannula-type
Title: "ECMO cannula type"
Description: "All codes of the code system ecmo-cannula-type."
* insert GuideValueSet
* include codes from system EcmoCannulaTypeCs
