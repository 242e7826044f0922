Instance: p-t104-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-t104-row"
Description: "Ischaemic heart disease is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Ischaemic heart disease is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/ischaemic-heart-disease"
* code = $SCT#414545008 "Ischemic heart disease (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
