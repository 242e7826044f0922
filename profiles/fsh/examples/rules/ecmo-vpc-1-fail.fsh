Instance: ecmo-vpc-1-fail
InstanceOf: EcmoVasopressorCount
Usage: #example
Title: "ecmo-vpc-1-fail"
Description: "A number below nought."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vasopressors/pre"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#vasopressor-count
* valueInteger = -1
