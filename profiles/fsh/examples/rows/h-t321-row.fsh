Instance: h-t321-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "h-t321-row"
Description: "Heart transplantation on the day after the run."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Heart transplantation on the day after the run.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/transplant"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#after
* status = #completed
* code = $SCT#32413006 "Transplantation of heart (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-02"
* outcome = EcmoOutcomeCs#success
