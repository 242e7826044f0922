Instance: ecmo-measurement-example
InstanceOf: EcmoMeasurement
Usage: #example
Title: "ecmo-measurement-example"
Description: "Arterial lactate before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial lactate before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lactate/pre"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* extension[rhythmContext].valueCodeableConcept = EcmoRhythmContextCs#spontaneous-circulation
* category = $CATEGORY#laboratory
* code = $LNC#2518-9 "Lactate [Moles/volume] in Arterial blood"
* focus = Reference(ecmo-run-example)
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 8.86 'mmol/L'
* note.text = "Arterial line."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
