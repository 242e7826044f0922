Instance: ecmo-complication-checklist-example
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "ecmo-complication-checklist-example"
Description: "Of the access complications only dissection was looked for; it is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Of the access complications only dissection was looked for; it is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* extension[assessedItem].valueCodeableConcept = EcmoComplicationTypeCs#access-dissection
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#partially-assessed
* hasMember = Reference(ecmo-complication-example)
* note.text = "From the discharge letter."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
