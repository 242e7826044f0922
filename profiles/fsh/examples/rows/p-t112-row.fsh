Instance: p-t112-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-t112-row"
Description: "Tricuspid regurgitation is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Tricuspid regurgitation is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/tricuspid-regurgitation"
* code = $SCT#111287006 "Tricuspid valve regurgitation (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
