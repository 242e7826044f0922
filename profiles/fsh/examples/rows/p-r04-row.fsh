Instance: p-r04-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "p-r04-row"
Description: "Resuscitation that went on during cannulation."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Resuscitation that went on during cannulation.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cpr"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#before
* status = #completed
* code = $SCT#89666000 "Cardiopulmonary resuscitation (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T13:30:00+05:00"
* performedPeriod.end = "2025-03-01T14:06:00+05:00"
