Instance: binding-ecmo-mode-fail
InstanceOf: EcmoModeSegment
Usage: #example
Title: "binding-ecmo-mode-fail"
Description: "A code outside ecmo-mode."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/segment/1"
* status = #completed
* code = EcmoProcedureCs#preclosing
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
