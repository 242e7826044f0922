Instance: ecmo-score-3-fail
InstanceOf: EcmoScore
Usage: #example
Title: "ecmo-score-3-fail"
Description: "A vasoactive-inotropic score in another unit."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vis"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoScoreCs#vis
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 35 'ug/kg/min'
