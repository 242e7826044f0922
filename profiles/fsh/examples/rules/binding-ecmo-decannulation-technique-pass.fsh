Instance: binding-ecmo-decannulation-technique-pass
InstanceOf: EcmoDecannulation
Usage: #example
Title: "binding-ecmo-decannulation-technique-pass"
Description: "A code of ecmo-decannulation-technique."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/decannulation"
* extension[technique].valueCodeableConcept = EcmoDecannulationTechniqueCs#manual-compression
* extension[crossover].valueBoolean = true
* status = #completed
* code.coding[0] = EcmoProcedureCs#decannulation
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T14:50:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* outcome = EcmoOutcomeCs#success
