Instance: ecmo-nd-1-fail
InstanceOf: EcmoLvUnloading
Usage: #example
Title: "ecmo-nd-1-fail"
Description: "No balloon pump, in which run?"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/iabp"
* status = #not-done
* code = $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* subject = Reference(ecmo-patient-example)
