Instance: ecmo-ind-1-fail
InstanceOf: EcmoIndication
Usage: #example
Title: "ecmo-ind-1-fail"
Description: "Refuted."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/stemi"
* verificationStatus = $VERIFICATION#refuted
* code = $SCT#401303003 "Acute ST segment elevation myocardial infarction (disorder)"
* subject = Reference(ecmo-patient-example)
