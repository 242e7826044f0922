Instance: ecmo-mode-segment-example
InstanceOf: EcmoModeSegment
Usage: #example
Title: "ecmo-mode-segment-example"
Description: "The whole run in veno-arterial mode."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The whole run in veno-arterial mode.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/segment/1"
* extension[modeChangeReason].valueCodeableConcept.text = "Start of support"
* status = #completed
* code = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* note.text = "No conversion."
