Instance: c-p11-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "c-p11-row"
Description: "Arterial pH of 7.21 before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial pH of 7.21 before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/ph/pre"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#laboratory
* code = $LNC#2744-1 "pH of Arterial blood"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 7.21 '[pH]'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
