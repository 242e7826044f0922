Instance: binding-ecmo-assessed-item-fail
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "binding-ecmo-assessed-item-fail"
Description: "Not a complication type."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* extension[assessedItem].valueCodeableConcept = EcmoProcedureCs#preclosing
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoChecklistCs#partially-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
