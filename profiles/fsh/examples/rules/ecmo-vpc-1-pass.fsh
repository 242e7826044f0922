Instance: ecmo-vpc-1-pass
InstanceOf: EcmoVasopressorCount
Usage: #example
Title: "ecmo-vpc-1-pass"
Description: "No vasopressor."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vasopressors/pre"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#vasopressor-count
* valueInteger = 0
