Instance: binding-ecmo-checklist-fail
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "binding-ecmo-checklist-fail"
Description: "A code outside ecmo-checklist."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoProcedureCs#preclosing
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
