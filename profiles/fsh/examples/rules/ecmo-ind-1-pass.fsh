Instance: ecmo-ind-1-pass
InstanceOf: EcmoIndication
Usage: #example
Title: "ecmo-ind-1-pass"
Description: "Confirmed."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/stemi"
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#401303003 "Acute ST segment elevation myocardial infarction (disorder)"
* subject = Reference(ecmo-patient-example)
