Extension: RunNumber
Id: run-number
Title: "Run number"
Description: "Number of the run of this patient in this centre, from 1."
Context: Procedure
* value[x] 1..1
* value[x] only positiveInt
