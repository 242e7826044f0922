Instance: ecmo-cmp-1-pass
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "ecmo-cmp-1-pass"
Description: "Times that nobody asked for."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#arrest-timing
* dataAbsentReason = $DAR#not-asked
