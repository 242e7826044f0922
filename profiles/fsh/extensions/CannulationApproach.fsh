Extension: CannulationApproach
Id: cannulation-approach
Title: "Cannulation approach"
Description: "How the vessel was reached."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoApproachVs (required)
