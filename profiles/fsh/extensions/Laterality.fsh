Extension: Laterality
Id: laterality
Title: "Laterality"
Description: "Side of the body."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoLateralityVs (required)
