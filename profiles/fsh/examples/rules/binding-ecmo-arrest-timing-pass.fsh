Instance: binding-ecmo-arrest-timing-pass
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "binding-ecmo-arrest-timing-pass"
Description: "A code of ecmo-arrest-timing."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#arrest-timing
* component[0].code = EcmoObservationCs#low-flow-time
* component[0].valueQuantity = 15 'min'
