Instance: binding-ecmo-unloading-indication-pass
InstanceOf: EcmoLvUnloading
Usage: #example
Title: "binding-ecmo-unloading-indication-pass"
Description: "A code of ecmo-unloading-indication."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/iabp"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#after
* status = #completed
* code = $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T16:05:00+05:00"
* performedPeriod.end = "2025-03-03T09:00:00+05:00"
* extension[indication].valueCodeableConcept = EcmoUnloadingIndicationCs#routine
