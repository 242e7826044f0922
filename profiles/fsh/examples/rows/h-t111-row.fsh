Instance: h-t111-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "h-t111-row"
Description: "Long-term anticoagulation before the run."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Long-term anticoagulation before the run.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/anticoagulation"
* code = $SCT#182764009 "Anticoagulant therapy (procedure)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
