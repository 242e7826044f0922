Instance: ecmo-vas-1-fail
InstanceOf: EcmoVasoactive
Usage: #example
Title: "ecmo-vas-1-fail"
Description: "A negative rate."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/epinephrine"
* status = #completed
* medicationCodeableConcept = $SCT#387362001 "Epinephrine (substance)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* effectivePeriod.start = "2025-03-01T12:30:00+05:00"
* dosage.rateQuantity = -0.1 'ug/kg/min'
