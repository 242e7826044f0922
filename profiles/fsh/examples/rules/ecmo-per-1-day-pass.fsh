Instance: ecmo-per-1-day-pass
InstanceOf: EcmoLvUnloading
Usage: #example
Title: "ecmo-per-1-day-pass"
Description: "Start known to the day, end to the minute, on the same day."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/iabp"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#after
* status = #completed
* code = $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01"
* performedPeriod.end = "2025-03-02T09:00:00+05:00"
