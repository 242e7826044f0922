Instance: h-x04-row
InstanceOf: EcmoComplication
Usage: #example
Title: "h-x04-row"
Description: "No arterial thrombosis that needed intervention."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">No arterial thrombosis that needed intervention.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-art-thrombosis/absent"
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoComplicationTypeCs#access-art-thrombosis
* valueCodeableConcept = $SCT#2667000 "Absent (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
