Instance: ecmo-com-1-pass
InstanceOf: EcmoComorbidity
Usage: #example
Title: "ecmo-com-1-pass"
Description: "A confirmed condition."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/diabetes"
* clinicalStatus = $CLINICAL#active
* code = $SCT#73211009 "Diabetes mellitus (disorder)"
* subject = Reference(ecmo-patient-example)
* verificationStatus = $VERIFICATION#confirmed
