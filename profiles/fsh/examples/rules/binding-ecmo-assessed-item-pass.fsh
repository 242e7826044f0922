Instance: binding-ecmo-assessed-item-pass
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "binding-ecmo-assessed-item-pass"
Description: "A complication type."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* extension[assessedItem].valueCodeableConcept = EcmoComplicationTypeCs#access-av-fistula
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoChecklistCs#partially-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
