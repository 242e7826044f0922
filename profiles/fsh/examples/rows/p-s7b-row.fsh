Instance: p-s7b-row
InstanceOf: EcmoRunOutcome
Usage: #example
Title: "p-s7b-row"
Description: "Weaned by decision of the heart team."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Weaned by decision of the heart team.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/outcome/heart-team"
* code = EcmoObservationCs#run-outcome
* effectiveDateTime = "2025-03-03T15:01:00+05:00"
* performer = Reference(p-s8-row)
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* component.code = EcmoObservationCs#survived-48h
* component.valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
