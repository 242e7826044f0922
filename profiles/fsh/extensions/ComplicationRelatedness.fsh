Extension: ComplicationRelatedness
Id: complication-relatedness
Title: "Complication relatedness"
Description: "How far the complication is attributed to ECMO."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoRelatednessVs (required)
