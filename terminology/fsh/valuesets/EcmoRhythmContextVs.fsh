ValueSet: EcmoRhythmContextVs
Id: ecmo-rhythm-context
Title: "ECMO rhythm context"
Description: "All codes of the code system ecmo-rhythm-context."
* insert GuideValueSet
* include codes from system EcmoRhythmContextCs
