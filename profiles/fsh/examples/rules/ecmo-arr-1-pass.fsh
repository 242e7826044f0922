Instance: ecmo-arr-1-pass
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "ecmo-arr-1-pass"
Description: "No time without flow."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#arrest-timing
* component[0].code = EcmoObservationCs#no-flow-time
* component[0].valueQuantity = 0 'min'
