Instance: h-t320-row
InstanceOf: EcmoComplication
Usage: #example
Title: "h-t320-row"
Description: "No infection of the groin after percutaneous removal."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">No infection of the groin after percutaneous removal.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-infection/absent"
* category = EcmoComplicationGroupCs#infection
* code = EcmoComplicationTypeCs#access-infection
* valueCodeableConcept = $SCT#2667000 "Absent (qualifier value)"
* focus = Reference(h-f02-row)
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
