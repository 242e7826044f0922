Instance: p-r03-row
InstanceOf: EcmoIndication
Usage: #example
Title: "p-r03-row"
Description: "Cardiogenic shock with clinical signs, stage D."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Cardiogenic shock with clinical signs, stage D.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/shock"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#89138009 "Cardiogenic shock (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T12:40:00+05:00"
* stage.summary = EcmoScaiCs#D
