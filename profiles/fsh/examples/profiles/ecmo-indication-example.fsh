Instance: ecmo-indication-example
InstanceOf: EcmoIndication
Usage: #example
Title: "ecmo-indication-example"
Description: "Acute myocardial infarction with ST elevation as the cause of shock."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Acute myocardial infarction with ST elevation as the cause of shock.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/stemi"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#401303003 "Acute ST segment elevation myocardial infarction (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T11:30:00+05:00"
* stage.summary.text = "SCAI D"
