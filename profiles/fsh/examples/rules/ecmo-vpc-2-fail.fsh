Instance: ecmo-vpc-2-fail
InstanceOf: EcmoVasopressorCount
Usage: #example
Title: "ecmo-vpc-2-fail"
Description: "A decrease as a number."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vasopressors/decrease"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#vasopressor-decrease
* valueInteger = 1
