Instance: binding-ecmo-vasopressor-fail
InstanceOf: EcmoVasopressorCount
Usage: #example
Title: "binding-ecmo-vasopressor-fail"
Description: "A code outside ecmo-vasopressor."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vasopressors/use"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#run-outcome
* valueBoolean = false
