Instance: binding-ecmo-anaesthesia-fail
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "binding-ecmo-anaesthesia-fail"
Description: "A code outside ecmo-anaesthesia."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cpr"
* extension[anaesthesia].valueCodeableConcept = EcmoOutcomeCs#success
* status = #completed
* code = $SCT#89666000 "Cardiopulmonary resuscitation (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T13:10:00+05:00"
