Instance: ecmo-nd-1-pass
InstanceOf: EcmoLvUnloading
Usage: #example
Title: "ecmo-nd-1-pass"
Description: "No balloon pump in this run."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/iabp"
* status = #not-done
* code = $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
