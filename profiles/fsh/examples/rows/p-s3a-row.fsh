Instance: p-s3a-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "p-s3a-row"
Description: "Purse-string suture on the femoral artery."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Purse-string suture on the femoral artery.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/purse-string/arterial"
* status = #completed
* code = EcmoAdjunctProcedureCs#purse-string
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(p-d03-row)
* performedDateTime = "2025-03-01T13:48:00+05:00"
* bodySite = $SCT#7657000 "Structure of femoral artery (body structure)"
* note.text = "Suture with patches of 3 by 4 mm."
