Instance: p-s4a-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "p-s4a-row"
Description: "Purse-string suture on the femoral vein, medial to the artery."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Purse-string suture on the femoral vein, medial to the artery.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/purse-string/venous"
* status = #completed
* code = EcmoAdjunctProcedureCs#purse-string
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(p-s4b-row)
* performedDateTime = "2025-03-01T13:52:00+05:00"
* bodySite = $SCT#83419000 "Femoral vein structure (body structure)"
