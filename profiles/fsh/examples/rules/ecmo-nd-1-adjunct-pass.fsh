Instance: ecmo-nd-1-adjunct-pass
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "ecmo-nd-1-adjunct-pass"
Description: "No renal replacement in this run."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/crrt"
* status = #not-done
* code = $SCT#714749008 "Continuous renal replacement therapy (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
