Instance: ecmo-acg-1-pass
InstanceOf: EcmoAnticoagulation
Usage: #example
Title: "ecmo-acg-1-pass"
Description: "In international units."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/heparin"
* status = #completed
* medicationCodeableConcept = $SCT#372877000 "Heparin (substance)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* effectiveDateTime = "2025-03-01T13:40:00+05:00"
* dosage.dose = 10500 '[IU]'
