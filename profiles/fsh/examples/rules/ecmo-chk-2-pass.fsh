Instance: ecmo-chk-2-pass
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "ecmo-chk-2-pass"
Description: "All assessed."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
