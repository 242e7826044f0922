Instance: p-t111-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-t111-row"
Description: "Mitral regurgitation is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Mitral regurgitation is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/mitral-regurgitation"
* code = $SCT#48724000 "Mitral valve regurgitation (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
