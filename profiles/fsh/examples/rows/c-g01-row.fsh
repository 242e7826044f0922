Instance: c-g01-row
InstanceOf: EcmoComplication
Usage: #example
Title: "c-g01-row"
Description: "The membrane lung oxygenated poorly."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The membrane lung oxygenated poorly.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/mech-oxygenator-failure"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[criterionVersion].valueString = "CSECLS-2024"
* category = EcmoComplicationGroupCs#mechanical
* code = EcmoComplicationTypeCs#mech-oxygenator-failure
* effectiveDateTime = "2025-03-01T14:45:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
