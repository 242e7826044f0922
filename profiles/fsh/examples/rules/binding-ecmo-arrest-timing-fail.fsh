Instance: binding-ecmo-arrest-timing-fail
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "binding-ecmo-arrest-timing-fail"
Description: "A code outside ecmo-arrest-timing."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#arrest-timing
* component[0].code = EcmoObservationCs#ventilation-time
* component[0].valueQuantity = 15 'min'
