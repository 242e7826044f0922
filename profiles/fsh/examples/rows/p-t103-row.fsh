Instance: p-t103-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "p-t103-row"
Description: "Body mass index of 25."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Body mass index of 25.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/bmi"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#vital-signs
* code = $LNC#39156-5 "Body mass index (BMI) [Ratio]"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 25 'kg/m2' "kg/m2"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
