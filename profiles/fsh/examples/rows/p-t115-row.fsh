Instance: p-t115-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-t115-row"
Description: "An abdominal aortic aneurysm is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">An abdominal aortic aneurysm is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/aortic-aneurysm"
* code = $SCT#233985008 "Abdominal aortic aneurysm (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
