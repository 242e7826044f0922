Instance: ecmo-vasopressor-count-example
InstanceOf: EcmoVasopressorCount
Usage: #example
Title: "ecmo-vasopressor-count-example"
Description: "Two kinds of vasopressor before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Two kinds of vasopressor before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vasopressors/pre"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* status = #final
* code = EcmoObservationCs#vasopressor-count
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueInteger = 2
* note.text = "Norepinephrine and epinephrine."
