Instance: binding-ecmo-vasopressor-pass
InstanceOf: EcmoVasopressorCount
Usage: #example
Title: "binding-ecmo-vasopressor-pass"
Description: "A code of ecmo-vasopressor."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vasopressors/use"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#vasopressor-use
* valueBoolean = false
