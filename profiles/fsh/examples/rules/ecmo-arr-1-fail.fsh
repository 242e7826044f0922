Instance: ecmo-arr-1-fail
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "ecmo-arr-1-fail"
Description: "Low-flow time in hours."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#arrest-timing
* component[0].code = EcmoObservationCs#low-flow-time
* component[0].valueQuantity = 1 'h'
