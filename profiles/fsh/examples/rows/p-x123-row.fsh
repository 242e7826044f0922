Instance: p-x123-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "p-x123-row"
Description: "Alanine aminotransferase of 83 U/L."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Alanine aminotransferase of 83 U/L.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/alt"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#laboratory
* code = $LNC#1742-6 "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 83 'U/L'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
