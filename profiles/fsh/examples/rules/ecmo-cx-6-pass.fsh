Instance: ecmo-cx-6-pass
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "ecmo-cx-6-pass"
Description: "One group, beside a general category."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* category[0] = EcmoComplicationGroupCs#renal
* category[1] = $CATEGORY#procedure
