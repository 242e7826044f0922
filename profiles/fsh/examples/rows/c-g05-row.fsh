Instance: c-g05-row
InstanceOf: EcmoComplication
Usage: #example
Title: "c-g05-row"
Description: "Pneumothorax on support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Pneumothorax on support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/pulm-pneumothorax"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[criterionVersion].valueString = "CSECLS-2024"
* category = EcmoComplicationGroupCs#pulmonary
* code.coding[0] = EcmoComplicationTypeCs#pulm-pneumothorax
* code.coding[1] = $SCT#36118008 "Pneumothorax (disorder)"
* effectiveDateTime = "2025-03-01T14:45:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
