Instance: ecmo-pre-2-fail
InstanceOf: EcmoPreclosing
Usage: #example
Title: "ecmo-pre-2-fail"
Description: "Performed, without the number of devices."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/preclosing/arterial"
* status = #completed
* code = EcmoProcedureCs#preclosing
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-cannulation-example)
* performedDateTime = "2025-03-01T13:44:00+05:00"
* outcome = EcmoOutcomeCs#success
