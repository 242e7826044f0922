Extension: Completeness
Id: completeness
Title: "Completeness"
Description: "Level of completeness of the run that $check-run looked at."
Context: OperationOutcome
* value[x] 1..1
* value[x] only Coding
* value[x] from EcmoCompletenessVs (required)
