Extension: ComplicationResolution
Id: complication-resolution
Title: "Complication resolution"
Description: "What became of the complication."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoResolutionVs (required)
