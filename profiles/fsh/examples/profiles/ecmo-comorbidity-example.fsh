Instance: ecmo-comorbidity-example
InstanceOf: EcmoComorbidity
Usage: #example
Title: "ecmo-comorbidity-example"
Description: "Arterial hypertension since 2010."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial hypertension since 2010.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/hypertension"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#38341003 "Hypertensive disorder, systemic arterial (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2010"
* recordedDate = "2025-03-01"
