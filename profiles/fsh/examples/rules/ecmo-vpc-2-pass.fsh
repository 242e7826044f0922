Instance: ecmo-vpc-2-pass
InstanceOf: EcmoVasopressorCount
Usage: #example
Title: "ecmo-vpc-2-pass"
Description: "Fewer kinds than before."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vasopressors/decrease"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#vasopressor-decrease
* valueBoolean = true
