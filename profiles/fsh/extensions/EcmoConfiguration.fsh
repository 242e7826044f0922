Extension: EcmoConfiguration
Id: ecmo-configuration
Title: "ECMO configuration"
Description: "Where the cannulae of the run lie."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoConfigurationVs (required)
