Instance: h-t109-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "h-t109-row"
Description: "Peripheral artery disease is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Peripheral artery disease is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/peripheral-artery-disease"
* code = $SCT#399957001 "Peripheral arterial occlusive disease (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
