Instance: c-g03-row
InstanceOf: EcmoComplication
Usage: #example
Title: "c-g03-row"
Description: "Cerebral haemorrhage on support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Cerebral haemorrhage on support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/neuro-ich"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[criterionVersion].valueString = "CSECLS-2024"
* category = EcmoComplicationGroupCs#neurological
* code.coding[0] = EcmoComplicationTypeCs#neuro-ich
* code.coding[1] = $SCT#1386000 "Intracranial hemorrhage (disorder)"
* effectiveDateTime = "2025-03-01T14:45:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
