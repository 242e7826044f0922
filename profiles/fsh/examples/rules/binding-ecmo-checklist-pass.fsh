Instance: binding-ecmo-checklist-pass
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "binding-ecmo-checklist-pass"
Description: "A code of ecmo-checklist."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoChecklistCs#group-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
