Instance: ecmo-tp-1-pass
InstanceOf: EcmoVitalStatus
Usage: #example
Title: "ecmo-tp-1-pass"
Description: "A code alone."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* effectiveDateTime = "2025-05-30"
* valueCodeableConcept = EcmoVitalStatusCs#alive
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#discharge
