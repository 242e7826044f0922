Instance: c-p13-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "c-p13-row"
Description: "Arterial lactate four hours after the start of flow."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial lactate four hours after the start of flow.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lactate/h4"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#h4
* category = $CATEGORY#laboratory
* code = $LNC#2518-9 "Lactate [Moles/volume] in Arterial blood"
* effectiveDateTime = "2025-03-01T18:05:00+05:00"
* valueQuantity = 8.51 'mmol/L'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
