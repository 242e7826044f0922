CodeSystem: EcmoCompletenessCs
Id: ecmo-completeness
Title: "ECMO completeness"
Description: "How much of a run is told; each level includes those below it."
* insert LocalCodeSystem
* #0 "not identified" "Patient, stay with centre, or start of flow is missing."
* #1 "identified" "Patient, stay with centre, and start of flow."
* #2 "procedural" "Cannulae with approach and size, mode segments, and removal of what was placed."
* #3 "clinical" "Indication, comorbidities, measurements before support, and a checklist for each group of complications."
* #4 "outcome" "Outcome of the run, weaning and 48 hours after it, discharge, and follow-up to day 30 or death."
