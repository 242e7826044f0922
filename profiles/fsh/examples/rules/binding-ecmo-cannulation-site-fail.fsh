Instance: binding-ecmo-cannulation-site-fail
InstanceOf: EcmoPreclosing
Usage: #example
Title: "binding-ecmo-cannulation-site-fail"
Description: "A code outside ecmo-cannulation-site."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/preclosing/arterial"
* extension[closureDeviceCount].valuePositiveInt = 2
* status = #completed
* code = EcmoProcedureCs#preclosing
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-cannulation-example)
* performedDateTime = "2025-03-01T13:44:00+05:00"
* outcome = EcmoOutcomeCs#success
* bodySite = $SCT#13647002 "Right coronary artery structure (body structure)"
