Instance: h-t104-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "h-t104-row"
Description: "Body height of 172 cm."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Body height of 172 cm.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/height"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#vital-signs
* code = $LNC#8302-2 "Body height"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 172 'cm' "cm"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
