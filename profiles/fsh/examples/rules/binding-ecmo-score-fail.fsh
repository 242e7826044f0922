Instance: binding-ecmo-score-fail
InstanceOf: EcmoScore
Usage: #example
Title: "binding-ecmo-score-fail"
Description: "A code outside ecmo-score."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/syntax"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#vital-status
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 22 '{score}'
