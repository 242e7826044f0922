Instance: s-07-row
InstanceOf: EcmoScore
Usage: #example
Title: "s-07-row"
Description: "SCAI shock stage D before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">SCAI shock stage D before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/scai"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* code = EcmoScoreCs#scai
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueCodeableConcept = EcmoScaiCs#D
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
