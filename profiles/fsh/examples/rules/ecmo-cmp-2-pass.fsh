Instance: ecmo-cmp-2-pass
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "ecmo-cmp-2-pass"
Description: "A no-flow time that is not known."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#arrest-timing
* component[0].code = EcmoObservationCs#no-flow-time
* component[0].dataAbsentReason = $DAR#unknown
* component[1].code = EcmoObservationCs#low-flow-time
* component[1].valueQuantity = 15 'min'
