CodeSystem: EcmoTimepointCs
Id: ecmo-timepoint
Title: "ECMO timepoint"
Description: "Points in time of a run."
* insert LocalCodeSystem
* #pre-ecmo "Before ECMO" "Last value before the start of flow."
* #h4 "4 hours" "4 hours after the start of flow."
* #h24 "24 hours" "24 hours after the start of flow."
* #d28 "28 days" "28 days after the start of flow."
* #d30 "30 days" "30 days after the start of flow."
* #d90 "90 days" "90 days after the start of flow."
* #discharge "Discharge" "When leaving hospital."
* #follow-up "Follow-up" "Any later contact."
* #decannulation "Decannulation" "When the cannulae were removed."
