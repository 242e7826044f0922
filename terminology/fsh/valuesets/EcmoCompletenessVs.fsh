ValueSet: EcmoCompletenessVs
Id: ecmo-completeness
Title: "ECMO completeness"
Description: "Levels of completeness of a run."
* insert GuideValueSet
* include codes from system EcmoCompletenessCs
