Instance: p-t109-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "p-t109-row"
Description: "Aorto-femoral bypass in 2018."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Aorto-femoral bypass in 2018.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/aorto-femoral-bypass"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#before
* status = #completed
* code = EcmoAdjunctProcedureCs#aorto-femoral-bypass
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* performedDateTime = "2018"
