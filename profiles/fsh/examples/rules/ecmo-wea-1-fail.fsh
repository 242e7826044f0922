Instance: ecmo-wea-1-fail
InstanceOf: EcmoWeaningTrial
Usage: #example
Title: "ecmo-wea-1-fail"
Description: "A trial, no word about how it ended."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/weaning/2"
* status = #completed
* code = EcmoProcedureCs#weaning-trial
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T14:50:00+05:00"
