Instance: c-p04-row
InstanceOf: EcmoIndication
Usage: #example
Title: "c-p04-row"
Description: "Chronic heart failure as the cause of shock."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Chronic heart failure as the cause of shock.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/chronic-heart-failure"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#48447003 "Chronic heart failure (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2019"
