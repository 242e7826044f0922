Instance: ecmo-chk-2-fail
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "ecmo-chk-2-fail"
Description: "All assessed, yet one item listed."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* extension[assessedItem].valueCodeableConcept = EcmoComplicationTypeCs#access-dissection
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
