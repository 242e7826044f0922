Instance: h-t103-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "h-t103-row"
Description: "Body weight of 71 kg."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Body weight of 71 kg.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/weight"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#vital-signs
* code = $LNC#29463-7 "Body weight"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 71 'kg' "kg"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
