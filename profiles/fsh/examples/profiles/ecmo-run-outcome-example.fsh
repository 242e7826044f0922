Instance: ecmo-run-outcome-example
InstanceOf: EcmoRunOutcome
Usage: #example
Title: "ecmo-run-outcome-example"
Description: "Weaned, and alive 48 hours later."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Weaned, and alive 48 hours later.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/outcome"
* code = EcmoObservationCs#run-outcome
* effectiveDateTime = "2025-03-03T15:01:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* component.code = EcmoObservationCs#survived-48h
* component.valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* note.text = "Weaning trial passed."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
