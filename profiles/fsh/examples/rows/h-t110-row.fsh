Instance: h-t110-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "h-t110-row"
Description: "Chronic heart failure is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Chronic heart failure is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/chronic-heart-failure"
* code = $SCT#48447003 "Chronic heart failure (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
