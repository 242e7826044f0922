Instance: c-p02-row
InstanceOf: EcmoIndication
Usage: #example
Title: "c-p02-row"
Description: "Shock after cardiotomy."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Shock after cardiotomy.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/post-cardiotomy"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = EcmoIndicationCs#post-cardiotomy-shock
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T11:30:00+05:00"
