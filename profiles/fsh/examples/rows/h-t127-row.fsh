Instance: h-t127-row
InstanceOf: EcmoIndication
Usage: #example
Title: "h-t127-row"
Description: "Takotsubo cardiomyopathy as the cause of shock."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Takotsubo cardiomyopathy as the cause of shock.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/takotsubo"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#441541008 "Takotsubo cardiomyopathy (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T11:30:00+05:00"
