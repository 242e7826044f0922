Instance: c-s04-row
InstanceOf: EcmoScore
Usage: #example
Title: "c-s04-row"
Description: "Vasoactive-inotropic score of 32 before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Vasoactive-inotropic score of 32 before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vis"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* code = EcmoScoreCs#vis
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 32 '{score}'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
