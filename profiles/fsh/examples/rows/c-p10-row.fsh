Instance: c-p10-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "c-p10-row"
Description: "Mechanical ventilation from before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Mechanical ventilation from before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/ventilation"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#before
* status = #completed
* code = EcmoAdjunctProcedureCs#mechanical-ventilation
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T13:00:00+05:00"
* performedPeriod.end = "2025-03-09T09:00:00+05:00"
