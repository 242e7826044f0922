Instance: ecmo-cx-6-fail
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "ecmo-cx-6-fail"
Description: "Two groups in one checklist."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* category[0] = EcmoComplicationGroupCs#renal
* category[1] = EcmoComplicationGroupCs#limb
