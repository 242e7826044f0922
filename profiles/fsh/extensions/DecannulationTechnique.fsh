Extension: DecannulationTechnique
Id: decannulation-technique
Title: "Decannulation technique"
Description: "How the cannulae were removed."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoDecannulationTechniqueVs (required)
