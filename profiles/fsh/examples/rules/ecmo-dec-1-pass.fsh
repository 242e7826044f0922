Instance: ecmo-dec-1-pass
InstanceOf: EcmoDecannulation
Usage: #example
Title: "ecmo-dec-1-pass"
Description: "Not done."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/decannulation"
* status = #not-done
* code.coding[0] = EcmoProcedureCs#decannulation
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
