Instance: ecmo-clo-1-pass
InstanceOf: EcmoClosureResult
Usage: #example
Title: "ecmo-clo-1-pass"
Description: "No technical success: an operation was needed."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/closure-result"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#closure-result
* valueBoolean = false
* component[0].code = EcmoClosureComponentCs#surgical-closure
* component[0].valueBoolean = true
