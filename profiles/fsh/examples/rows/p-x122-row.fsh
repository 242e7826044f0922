Instance: p-x122-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "p-x122-row"
Description: "Glomerular filtration rate of 73.8."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Glomerular filtration rate of 73.8.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/gfr"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#laboratory
* code = $LNC#69405-9 "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 73.8 'mL/min/{1.73_m2}'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
