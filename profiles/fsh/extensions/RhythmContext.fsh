Extension: RhythmContext
Id: rhythm-context
Title: "Rhythm context"
Description: "Circulation under which the value was measured."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoRhythmContextVs (required)
