Instance: binding-ecmo-closure-component-pass
InstanceOf: EcmoClosureResult
Usage: #example
Title: "binding-ecmo-closure-component-pass"
Description: "A code of ecmo-closure-component."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/closure-result"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#closure-result
* valueBoolean = true
* component[0].code = EcmoClosureComponentCs#bail-out
* component[0].valueBoolean = false
