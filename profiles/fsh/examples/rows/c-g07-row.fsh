Instance: c-g07-row
InstanceOf: EcmoComplication
Usage: #example
Title: "c-g07-row"
Description: "Fasciotomy for limb ischaemia."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Fasciotomy for limb ischaemia.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/limb-fasciotomy"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[criterionVersion].valueString = "CSECLS-2024"
* category = EcmoComplicationGroupCs#limb
* code = EcmoComplicationTypeCs#limb-fasciotomy
* effectiveDateTime = "2025-03-01T14:45:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
