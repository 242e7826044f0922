Instance: h-t106-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "h-t106-row"
Description: "Tobacco use is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Tobacco use is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/smoker"
* code = $SCT#77176002 "Smoker (finding)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* note.text = "May include former smokers."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
