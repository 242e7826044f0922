Instance: h-t112-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "h-t112-row"
Description: "Antiplatelet treatment before the run."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Antiplatelet treatment before the run.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/antiplatelet"
* code = EcmoComorbidityCs#antiplatelet-before
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
