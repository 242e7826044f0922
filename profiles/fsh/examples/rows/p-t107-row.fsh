Instance: p-t107-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-t107-row"
Description: "Arterial hypertension is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial hypertension is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/hypertension"
* code = $SCT#38341003 "Hypertensive disorder, systemic arterial (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
