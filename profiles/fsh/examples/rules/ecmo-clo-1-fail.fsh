Instance: ecmo-clo-1-fail
InstanceOf: EcmoClosureResult
Usage: #example
Title: "ecmo-clo-1-fail"
Description: "Technical success, and yet an operation."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/closure-result"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#closure-result
* valueBoolean = true
* component[0].code = EcmoClosureComponentCs#surgical-closure
* component[0].valueBoolean = true
