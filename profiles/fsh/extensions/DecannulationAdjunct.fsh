Extension: DecannulationAdjunct
Id: decannulation-adjunct
Title: "Decannulation adjunct"
Description: "What else was needed to close the vessels."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoDecannulationAdjunctVs (required)
