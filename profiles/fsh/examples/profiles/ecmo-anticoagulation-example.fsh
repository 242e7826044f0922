Instance: ecmo-anticoagulation-example
InstanceOf: EcmoAnticoagulation
Usage: #example
Title: "ecmo-anticoagulation-example"
Description: "Heparin bolus of 12000 IU, 160 IU/kg, before cannulation."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Heparin bolus of 12000 IU, 160 IU/kg, before cannulation.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/heparin"
* extension[dosePerWeight].valueQuantity = 160 '[IU]/kg'
* status = #completed
* medicationCodeableConcept = $SCT#372877000 "Heparin (substance)"
* subject = Reference(ecmo-patient-example)
* context = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* effectiveDateTime = "2025-03-01T13:40:00+05:00"
* dosage.dose = 12000 '[IU]'
