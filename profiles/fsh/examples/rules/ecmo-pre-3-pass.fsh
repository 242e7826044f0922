Instance: ecmo-pre-3-pass
InstanceOf: EcmoPreclosing
Usage: #example
Title: "ecmo-pre-3-pass"
Description: "No preclosing in this run."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/preclosing/arterial"
* status = #not-done
* code = EcmoProcedureCs#preclosing
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
