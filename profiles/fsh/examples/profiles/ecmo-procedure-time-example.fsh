Instance: ecmo-procedure-time-example
InstanceOf: EcmoProcedureTime
Usage: #example
Title: "ecmo-procedure-time-example"
Description: "Support lasted 56 minutes."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Support lasted 56 minutes.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/support-duration"
* code = $SCT#251286000 "Extracorporeal gas exchange duration (observable entity)"
* effectiveDateTime = "2025-03-01"
* valueQuantity = 56 'min'
* note.text = "Console protocol."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
