Instance: ecmo-chk-1-fail
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "ecmo-chk-1-fail"
Description: "Partially assessed, which items?"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoChecklistCs#partially-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
