Instance: c-b04-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "c-b04-row"
Description: "An earlier cardiac intervention is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">An earlier cardiac intervention is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/cardiac-intervention"
* code = EcmoComorbidityCs#cardiac-intervention
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
