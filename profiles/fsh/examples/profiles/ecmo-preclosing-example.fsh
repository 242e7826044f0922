Instance: ecmo-preclosing-example
InstanceOf: EcmoPreclosing
Usage: #example
Title: "ecmo-preclosing-example"
Description: "Two suture devices in the common femoral artery before its cannulation."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Two suture devices in the common femoral artery before its cannulation.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/preclosing/arterial"
* extension[closureDeviceCount].valuePositiveInt = 2
* extension[laterality].valueCodeableConcept = $SCT#24028007 "Right (qualifier value)"
* extension[timepoint].extension[offset].valueQuantity = -21 'min'
* status = #completed
* code = EcmoProcedureCs#preclosing
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-cannulation-example)
* performedDateTime = "2025-03-01T13:44:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* usedReference = Reference(ecmo-closure-device-example)
* note.text = "Both sutures in place."
