ValueSet: EcmoLateralityVs
Id: ecmo-laterality
Title: "ECMO laterality"
Description: "Side of the body."
* insert GuideValueSet
* $SCT#24028007 "Right (qualifier value)"
* $SCT#7771000 "Left (qualifier value)"
* $SCT#51440002 "Right and left (qualifier value)"
