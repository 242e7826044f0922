Instance: p-r02-row
InstanceOf: EcmoIndication
Usage: #example
Title: "p-r02-row"
Description: "Haemodynamic instability on arrival."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Haemodynamic instability on arrival.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/instability"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#422773005 "Hemodynamic instability (finding)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T13:20:00+05:00"
