Extension: Urgency
Id: urgency
Title: "Urgency"
Description: "How urgent the start of support was."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoUrgencyVs (required)
