Instance: binding-ecmo-procedure-preclosing-fail
InstanceOf: EcmoPreclosing
Usage: #example
Title: "binding-ecmo-procedure-preclosing-fail"
Description: "A code outside ecmo-procedure-preclosing."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/preclosing/arterial"
* extension[closureDeviceCount].valuePositiveInt = 2
* status = #completed
* code = EcmoProcedureCs#decannulation
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-cannulation-example)
* performedDateTime = "2025-03-01T13:44:00+05:00"
* outcome = EcmoOutcomeCs#success
