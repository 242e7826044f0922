Instance: binding-ecmo-decannulation-adjunct-pass
InstanceOf: EcmoDecannulation
Usage: #example
Title: "binding-ecmo-decannulation-adjunct-pass"
Description: "A code of ecmo-decannulation-adjunct."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/decannulation"
* extension[technique].valueCodeableConcept = EcmoDecannulationTechniqueCs#percutaneous
* extension[crossover].valueBoolean = true
* status = #completed
* code.coding[0] = EcmoProcedureCs#decannulation
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T14:50:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* outcome = EcmoOutcomeCs#success
* extension[adjunct].valueCodeableConcept = EcmoDecannulationAdjunctCs#covered-stent
