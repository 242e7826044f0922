Instance: c-p03-row
InstanceOf: EcmoIndication
Usage: #example
Title: "c-p03-row"
Description: "Acute myocardial infarction as the cause of shock."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Acute myocardial infarction as the cause of shock.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/infarction"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#57054005 "Acute myocardial infarction (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T11:30:00+05:00"
