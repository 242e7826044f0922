Instance: c-p09-row
InstanceOf: EcmoVasopressorCount
Usage: #example
Title: "c-p09-row"
Description: "Fewer kinds of vasopressor on support than before."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Fewer kinds of vasopressor on support than before.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vasopressors/decrease"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#h24
* code = EcmoObservationCs#vasopressor-decrease
* effectiveDateTime = "2025-03-02T14:05:00+05:00"
* valueBoolean = true
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
