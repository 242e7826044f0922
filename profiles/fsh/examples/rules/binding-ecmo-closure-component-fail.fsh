Instance: binding-ecmo-closure-component-fail
InstanceOf: EcmoClosureResult
Usage: #example
Title: "binding-ecmo-closure-component-fail"
Description: "A code outside ecmo-closure-component."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/closure-result"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#closure-result
* valueBoolean = true
* component[0].code = EcmoObservationCs#hb-drop
* component[0].valueBoolean = false
