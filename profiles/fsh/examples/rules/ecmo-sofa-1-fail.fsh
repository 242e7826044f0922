Instance: ecmo-sofa-1-fail
InstanceOf: EcmoScore
Usage: #example
Title: "ecmo-sofa-1-fail"
Description: "A SOFA score of 30."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/sofa"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = $LNC#96789-3 "Sequential Organ Failure Assessment SOFA"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueInteger = 30
