CodeSystem: EcmoRelatednessCs
Id: ecmo-relatedness
Title: "ECMO relatedness"
Description: "How far a complication is attributed to ECMO."
* insert LocalCodeSystem
* #unrelated "Unrelated" "Not caused by ECMO."
* #unlikely "Unlikely" "Probably not caused by ECMO."
* #possible "Possible" "May be caused by ECMO."
* #probable "Probable" "Probably caused by ECMO."
* #related "Related" "Caused by ECMO."
