Instance: c-e1-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "c-e1-row"
Description: "The patient is not pregnant."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The patient is not pregnant.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/pregnant"
* code = $SCT#77386006 "Pregnant (finding)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#2667000 "Absent (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
