Instance: ecmo-cmp-1-fail
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "ecmo-cmp-1-fail"
Description: "Neither times nor a reason why there are none."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#arrest-timing
