Instance: p-t312-row
InstanceOf: EcmoComplication
Usage: #example
Title: "p-t312-row"
Description: "No limb ischaemia."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">No limb ischaemia.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/limb-ischaemia/absent"
* category = EcmoComplicationGroupCs#limb
* code = EcmoComplicationTypeCs#limb-ischaemia
* valueCodeableConcept = $SCT#2667000 "Absent (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
