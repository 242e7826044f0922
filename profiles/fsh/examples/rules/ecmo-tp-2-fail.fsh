Instance: ecmo-tp-2-fail
InstanceOf: EcmoVitalStatus
Usage: #example
Title: "ecmo-tp-2-fail"
Description: "Offset in months."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#d90
* extension[timepoint].extension[offset].valueQuantity = 3 'mo'
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* effectiveDateTime = "2025-05-30"
* valueCodeableConcept = EcmoVitalStatusCs#alive
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
