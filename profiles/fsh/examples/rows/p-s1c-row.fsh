Instance: p-s1c-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "p-s1c-row"
Description: "Activated clotting time of 250 seconds after heparin."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Activated clotting time of 250 seconds after heparin.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/act/1"
* extension[timepoint].extension[offset].valueQuantity = -20 'min'
* category = $CATEGORY#laboratory
* code = $LNC#3184-9 "Activated clotting time in Blood by Coagulation assay"
* effectiveDateTime = "2025-03-01T13:45:00+05:00"
* valueQuantity = 250 's'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
