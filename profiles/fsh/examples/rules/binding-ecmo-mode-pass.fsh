Instance: binding-ecmo-mode-pass
InstanceOf: EcmoModeSegment
Usage: #example
Title: "binding-ecmo-mode-pass"
Description: "A code of ecmo-mode."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/segment/1"
* status = #completed
* code = EcmoModeCs#lava
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
