Instance: binding-ecmo-timepoint-pass
InstanceOf: EcmoVitalStatus
Usage: #example
Title: "binding-ecmo-timepoint-pass"
Description: "A code of ecmo-timepoint."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#follow-up
* extension[timepoint].extension[offset].valueQuantity = 90 'd'
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* effectiveDateTime = "2025-05-30"
* valueCodeableConcept = EcmoVitalStatusCs#alive
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
