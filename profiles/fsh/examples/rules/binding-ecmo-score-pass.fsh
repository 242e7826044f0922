Instance: binding-ecmo-score-pass
InstanceOf: EcmoScore
Usage: #example
Title: "binding-ecmo-score-pass"
Description: "A code of ecmo-score."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/syntax"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoScoreCs#syntax
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 22 '{score}'
