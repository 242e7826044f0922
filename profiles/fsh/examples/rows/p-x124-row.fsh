Instance: p-x124-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "p-x124-row"
Description: "Aspartate aminotransferase of 33.8 U/L."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Aspartate aminotransferase of 33.8 U/L.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/ast"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#laboratory
* code = $LNC#1920-8 "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 33.8 'U/L'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
