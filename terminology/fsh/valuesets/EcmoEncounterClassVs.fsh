ValueSet: EcmoEncounterClassVs
Id: ecmo-encounter-class
Title: "ECMO encounter class"
Description: "Classes of a hospital or intensive care stay."
* insert GuideValueSet
* $ACT#IMP
* $ACT#ACUTE
* $ACT#NONAC
* $ACT#EMER
