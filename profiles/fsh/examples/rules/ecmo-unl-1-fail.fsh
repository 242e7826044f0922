Instance: ecmo-unl-1-fail
InstanceOf: EcmoLvUnloading
Usage: #example
Title: "ecmo-unl-1-fail"
Description: "Neither time nor relation."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/iabp"
* status = #completed
* code = $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
