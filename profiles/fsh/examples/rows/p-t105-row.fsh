Instance: p-t105-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-t105-row"
Description: "An earlier myocardial infarction is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">An earlier myocardial infarction is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/infarction"
* code = $SCT#399211009 "History of myocardial infarction (situation)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
