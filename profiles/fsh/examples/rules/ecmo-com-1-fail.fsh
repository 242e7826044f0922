Instance: ecmo-com-1-fail
InstanceOf: EcmoComorbidity
Usage: #example
Title: "ecmo-com-1-fail"
Description: "A refuted condition."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/diabetes"
* clinicalStatus = $CLINICAL#active
* code = $SCT#73211009 "Diabetes mellitus (disorder)"
* subject = Reference(ecmo-patient-example)
* verificationStatus = $VERIFICATION#refuted
