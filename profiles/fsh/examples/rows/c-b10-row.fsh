Instance: c-b10-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "c-b10-row"
Description: "Chronic kidney disease is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Chronic kidney disease is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/kidney-disease"
* code = $SCT#709044004 "Chronic kidney disease (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
