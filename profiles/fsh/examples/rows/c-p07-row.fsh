Instance: c-p07-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "c-p07-row"
Description: "Mean arterial pressure of 58 mm Hg before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Mean arterial pressure of 58 mm Hg before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/map/pre"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#vital-signs
* code = $LNC#8478-0 "Mean blood pressure"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 58 'mm[Hg]'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
