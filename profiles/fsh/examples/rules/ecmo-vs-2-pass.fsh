Instance: ecmo-vs-2-pass
InstanceOf: EcmoVitalStatus
Usage: #example
Title: "ecmo-vs-2-pass"
Description: "By offset from run start."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#d90
* extension[timepoint].extension[offset].valueQuantity = 90 'd'
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* valueCodeableConcept = EcmoVitalStatusCs#alive
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
