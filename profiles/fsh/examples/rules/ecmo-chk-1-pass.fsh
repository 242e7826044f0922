Instance: ecmo-chk-1-pass
InstanceOf: EcmoComplicationChecklist
Usage: #example
Title: "ecmo-chk-1-pass"
Description: "Lists the item."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* extension[assessedItem].valueCodeableConcept = EcmoComplicationTypeCs#access-dissection
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* valueCodeableConcept = EcmoChecklistCs#partially-assessed
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
