ValueSet: EcmoPresentAbsentVs
Id: ecmo-present-absent
Title: "ECMO present absent"
Description: "Whether something is present. Unknown is no value: it is a data absent reason."
* insert GuideValueSet
* $SCT#52101004 "Present (qualifier value)"
* $SCT#2667000 "Absent (qualifier value)"
