Instance: c-b08-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "c-b08-row"
Description: "Hyperlipidaemia is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Hyperlipidaemia is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/hyperlipidaemia"
* code = $SCT#55822004 "Hyperlipidemia (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
