Instance: ecmo-vital-status-example
InstanceOf: EcmoVitalStatus
Usage: #example
Title: "ecmo-vital-status-example"
Description: "Alive 90 days after the start of flow."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Alive 90 days after the start of flow.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#d90
* extension[timepoint].extension[offset].valueQuantity = 90 'd'
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* effectiveDateTime = "2025-05-30"
* valueCodeableConcept = EcmoVitalStatusCs#alive
* method.text = "Telephone"
* note.text = "Patient answered."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
