Instance: c-b09-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "c-b09-row"
Description: "Heart failure is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Heart failure is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/heart-failure"
* code = $SCT#84114007 "Heart failure (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
