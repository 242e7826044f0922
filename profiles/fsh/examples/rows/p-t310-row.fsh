Instance: p-t310-row
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "p-t310-row"
Description: "Bleeding was looked for; there was none."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Bleeding was looked for; there was none.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/bleeding"
* category = EcmoComplicationGroupCs#bleeding
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
