Instance: ecmo-dec-2-pass
InstanceOf: EcmoDecannulation
Usage: #example
Title: "ecmo-dec-2-pass"
Description: "Surgical: crossover does not apply."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/decannulation"
* extension[technique].valueCodeableConcept = EcmoDecannulationTechniqueCs#surgical
* status = #completed
* code.coding[0] = EcmoProcedureCs#decannulation
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T14:50:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* outcome = EcmoOutcomeCs#success
