Instance: ecmo-vs-2-fail
InstanceOf: EcmoVitalStatus
Usage: #example
Title: "ecmo-vs-2-fail"
Description: "Alive, when?"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* valueCodeableConcept = EcmoVitalStatusCs#alive
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
