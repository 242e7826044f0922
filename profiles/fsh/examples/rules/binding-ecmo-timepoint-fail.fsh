Instance: binding-ecmo-timepoint-fail
InstanceOf: EcmoVitalStatus
Usage: #example
Title: "binding-ecmo-timepoint-fail"
Description: "A code outside ecmo-timepoint."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoProcedureCs#preclosing
* extension[timepoint].extension[offset].valueQuantity = 90 'd'
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* effectiveDateTime = "2025-05-30"
* valueCodeableConcept = EcmoVitalStatusCs#alive
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
