ValueSet: EcmoAnticoagulantVs
Id: ecmo-anticoagulant
Title: "ECMO anticoagulant"
Description: "Anticoagulants."
* insert GuideValueSet
* $SCT#372877000 "Heparin (substance)"
