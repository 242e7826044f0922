Instance: p-x125-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "p-x125-row"
Description: "Creatinine of 88.3 micromoles per litre."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Creatinine of 88.3 micromoles per litre.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/creatinine"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#laboratory
* code = $LNC#14682-9 "Creatinine [Moles/volume] in Serum or Plasma"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 88.3 'umol/L'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
