Instance: h-t122-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "h-t122-row"
Description: "Left ventricular ejection fraction of 15 % in spontaneous circulation."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Left ventricular ejection fraction of 15 % in spontaneous circulation.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lvef/spontaneous"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* extension[rhythmContext].valueCodeableConcept = EcmoRhythmContextCs#spontaneous-circulation
* category = $CATEGORY#imaging
* code = $LNC#10230-1 "Left ventricular Ejection fraction"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 15 '%'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
