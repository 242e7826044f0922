Instance: ecmo-score-1-fail
InstanceOf: EcmoScore
Usage: #example
Title: "ecmo-score-1-fail"
Description: "A SCAI stage as a number."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/scai"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoScoreCs#scai
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueInteger = 5
