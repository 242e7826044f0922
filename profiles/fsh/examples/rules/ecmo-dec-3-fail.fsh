Instance: ecmo-dec-3-fail
InstanceOf: EcmoDecannulation
Usage: #example
Title: "ecmo-dec-3-fail"
Description: "Performed, not said when."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/decannulation"
* extension[technique].valueCodeableConcept = EcmoDecannulationTechniqueCs#percutaneous
* extension[crossover].valueBoolean = true
* status = #completed
* code.coding[0] = EcmoProcedureCs#decannulation
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* outcome = EcmoOutcomeCs#success
