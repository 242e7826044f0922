Extension: AssessedItem
Id: assessed-item
Title: "Assessed item"
Description: "An item that was looked for in a partially assessed group."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoComplicationTypeVs (required)
