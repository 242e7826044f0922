Instance: ecmo-lv-unloading-example
InstanceOf: EcmoLvUnloading
Usage: #example
Title: "ecmo-lv-unloading-example"
Description: "An intra-aortic balloon pump two hours after the start of flow."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">An intra-aortic balloon pump two hours after the start of flow.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/iabp"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#after
* extension[relation].extension[minutes].valueInteger = 120
* extension[indication].valueCodeableConcept = EcmoUnloadingIndicationCs#lv-unloading
* extension[timepoint].extension[offset].valueQuantity = 2 'h'
* status = #completed
* code = $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T16:05:00+05:00"
* performedPeriod.end = "2025-03-03T09:00:00+05:00"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated = Reference(ecmo-device-example)
* usedReference = Reference(ecmo-device-example)
* note.text = "Left femoral artery."
