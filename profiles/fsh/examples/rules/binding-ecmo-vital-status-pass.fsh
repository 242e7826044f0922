Instance: binding-ecmo-vital-status-pass
InstanceOf: EcmoVitalStatus
Usage: #example
Title: "binding-ecmo-vital-status-pass"
Description: "A code of ecmo-vital-status."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#d90
* extension[timepoint].extension[offset].valueQuantity = 90 'd'
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* effectiveDateTime = "2025-05-30"
* valueCodeableConcept = EcmoVitalStatusCs#dead
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
