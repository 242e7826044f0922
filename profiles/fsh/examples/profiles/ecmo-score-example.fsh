Instance: ecmo-score-example
InstanceOf: EcmoScore
Usage: #example
Title: "ecmo-score-example"
Description: "SOFA score of 10 before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">SOFA score of 10 before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/sofa"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* status = #final
* code = $LNC#96789-3 "Sequential Organ Failure Assessment SOFA"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueInteger = 10
* note.text = "Worst values of the day."
