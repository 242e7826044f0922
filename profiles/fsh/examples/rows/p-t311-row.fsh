Instance: p-t311-row
InstanceOf: EcmoComplication
Usage: #example
Title: "p-t311-row"
Description: "No stroke."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">No stroke.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/neuro-stroke/absent"
* category = EcmoComplicationGroupCs#neurological
* code = EcmoComplicationTypeCs#neuro-stroke
* valueCodeableConcept = $SCT#2667000 "Absent (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
