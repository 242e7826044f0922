ValueSet: EcmoTimiVs
Id: ecmo-timi
Title: "TIMI flow grade"
Description: "TIMI flow grades 0 to 3, and that it was below 3 where the grade is not stated."
* insert GuideValueSet
* $SCT#371867000 "Thrombolysis in Myocardial Infarction grade 0: no perfusion (finding)"
* $SCT#371866009 "Thrombolysis in Myocardial Infarction grade 1: penetration without perfusion (finding)"
* $SCT#371864007 "Thrombolysis in Myocardial Infarction grade 2: partial perfusion (finding)"
* $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* EcmoTimiCs#below-3
