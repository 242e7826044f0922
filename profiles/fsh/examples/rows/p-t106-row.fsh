Instance: p-t106-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "p-t106-row"
Description: "Coronary artery bypass grafting in 2014."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Coronary artery bypass grafting in 2014.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cabg"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#before
* status = #completed
* code = $SCT#232717009 "Coronary artery bypass grafting (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* performedDateTime = "2014"
