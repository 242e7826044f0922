Instance: c-g04-row
InstanceOf: EcmoComplication
Usage: #example
Title: "c-g04-row"
Description: "Renal replacement therapy on support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Renal replacement therapy on support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/renal-crrt"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[criterionVersion].valueString = "CSECLS-2024"
* category = EcmoComplicationGroupCs#renal
* code.coding[0] = EcmoComplicationTypeCs#renal-crrt
* code.coding[1] = $SCT#714749008 "Continuous renal replacement therapy (procedure)"
* effectiveDateTime = "2025-03-01T14:45:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
