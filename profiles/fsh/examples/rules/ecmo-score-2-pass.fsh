Instance: ecmo-score-2-pass
InstanceOf: EcmoScore
Usage: #example
Title: "ecmo-score-2-pass"
Description: "INTERMACS profile 1."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/intermacs"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoScoreCs#intermacs
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueCodeableConcept = EcmoIntermacsCs#1
