Instance: i-06-row
InstanceOf: EcmoComplication
Usage: #example
Title: "i-06-row"
Description: "Stone heart on support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Stone heart on support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/cardiac-stone-heart"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[criterionVersion].valueString = "ELSO"
* category = EcmoComplicationGroupCs#cardiac
* code = EcmoComplicationTypeCs#cardiac-stone-heart
* effectiveDateTime = "2025-03-01T14:45:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
