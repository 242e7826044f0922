Instance: c-e5-row
InstanceOf: EcmoLvUnloading
Usage: #example
Title: "c-e5-row"
Description: "Intra-aortic balloon pump three hours before the start of flow."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Intra-aortic balloon pump three hours before the start of flow.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/iabp/before"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#before
* extension[relation].extension[minutes].valueInteger = -180
* extension[indication].valueCodeableConcept = EcmoUnloadingIndicationCs#pre-existing
* status = #completed
* code = $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T11:05:00+05:00"
* performedPeriod.end = "2025-03-03T09:00:00+05:00"
* outcome = EcmoOutcomeCs#success
