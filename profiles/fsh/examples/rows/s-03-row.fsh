Instance: s-03-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "s-03-row"
Description: "Pulmonary artery wedge pressure of 24 mm Hg before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Pulmonary artery wedge pressure of 24 mm Hg before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/wedge/pre"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#vital-signs
* code = $LNC#75994-4 "Pulmonary artery wedge pressure"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 24 'mm[Hg]'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
