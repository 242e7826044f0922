Instance: h-t201-row
InstanceOf: EcmoVitalStatus
Usage: #example
Title: "h-t201-row"
Description: "Dead 30 days after the start of flow."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Dead 30 days after the start of flow.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d30/dead"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#d30
* extension[timepoint].extension[offset].valueQuantity = 30 'd'
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* effectiveDateTime = "2025-03-12"
* valueCodeableConcept = EcmoVitalStatusCs#dead
* method.text = "Hospital record"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
