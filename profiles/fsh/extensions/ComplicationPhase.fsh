Extension: ComplicationPhase
Id: complication-phase
Title: "Complication phase"
Description: "When the complication began."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoPhaseVs (required)
