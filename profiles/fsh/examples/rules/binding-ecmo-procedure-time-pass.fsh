Instance: binding-ecmo-procedure-time-pass
InstanceOf: EcmoProcedureTime
Usage: #example
Title: "binding-ecmo-procedure-time-pass"
Description: "A code of ecmo-procedure-time."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/support-duration"
* code = EcmoObservationCs#cannulation-time
* valueQuantity = 56 'min'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
