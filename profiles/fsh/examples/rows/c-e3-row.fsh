Instance: c-e3-row
InstanceOf: EcmoModeSegment
Usage: #example
Title: "c-e3-row"
Description: "Conversion to veno-arteriovenous mode."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Conversion to veno-arteriovenous mode.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/segment/2"
* extension[modeChangeReason].valueCodeableConcept.text = "Hypoxaemia of the upper body"
* status = #completed
* code = EcmoModeCs#vav
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T14:40:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
