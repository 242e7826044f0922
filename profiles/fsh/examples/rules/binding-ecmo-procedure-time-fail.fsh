Instance: binding-ecmo-procedure-time-fail
InstanceOf: EcmoProcedureTime
Usage: #example
Title: "binding-ecmo-procedure-time-fail"
Description: "A code outside ecmo-procedure-time."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/support-duration"
* code = EcmoObservationCs#timi-flow
* valueQuantity = 56 'min'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
