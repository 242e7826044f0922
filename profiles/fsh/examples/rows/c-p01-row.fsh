Instance: c-p01-row
InstanceOf: EcmoIndication
Usage: #example
Title: "c-p01-row"
Description: "Myocarditis as the cause of shock."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Myocarditis as the cause of shock.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/myocarditis"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#50920009 "Myocarditis (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T11:30:00+05:00"
