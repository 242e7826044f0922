Instance: ecmo-sofa-1-unknown-pass
InstanceOf: EcmoScore
Usage: #example
Title: "ecmo-sofa-1-unknown-pass"
Description: "A SOFA score that is not known."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/sofa"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = $LNC#96789-3 "Sequential Organ Failure Assessment SOFA"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* dataAbsentReason = $DAR#unknown
