Extension: CannulationGuidance
Id: cannulation-guidance
Title: "Cannulation guidance"
Description: "What guided puncture or position."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoGuidanceVs (required)
