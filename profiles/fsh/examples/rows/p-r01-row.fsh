Instance: p-r01-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "p-r01-row"
Description: "Hypotension: systolic pressure of 70 mm Hg before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Hypotension: systolic pressure of 70 mm Hg before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/sbp/pre"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#vital-signs
* code = $LNC#8480-6 "Systolic blood pressure"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 70 'mm[Hg]'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
