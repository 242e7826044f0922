ValueSet: EcmoScoreVs
Id: ecmo-score
Title: "ECMO score"
Description: "Severity scores and stages around a run."
* insert GuideValueSet
* $LNC#96789-3 "Sequential Organ Failure Assessment SOFA"
* include codes from system EcmoScoreCs
