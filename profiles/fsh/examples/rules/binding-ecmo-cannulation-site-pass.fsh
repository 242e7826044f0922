Instance: binding-ecmo-cannulation-site-pass
InstanceOf: EcmoPreclosing
Usage: #example
Title: "binding-ecmo-cannulation-site-pass"
Description: "A code of ecmo-cannulation-site."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/preclosing/arterial"
* extension[closureDeviceCount].valuePositiveInt = 2
* status = #completed
* code = EcmoProcedureCs#preclosing
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-cannulation-example)
* performedDateTime = "2025-03-01T13:44:00+05:00"
* outcome = EcmoOutcomeCs#success
* bodySite = $SCT#397363009 "Common femoral vein structure (body structure)"
