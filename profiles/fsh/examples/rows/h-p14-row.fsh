Instance: h-p14-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "h-p14-row"
Description: "A further closure device because closure was incomplete."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A further closure device because closure was incomplete.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/closure/additional"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#after
* status = #completed
* code = EcmoAdjunctProcedureCs#additional-closure-device
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(h-f02-row)
* performedDateTime = "2025-03-01T15:05:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* usedReference = Reference(h-p16-row)
