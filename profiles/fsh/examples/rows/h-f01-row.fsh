Instance: h-f01-row
InstanceOf: EcmoDecannulation
Usage: #example
Title: "h-f01-row"
Description: "Surgical removal of both cannulae."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Surgical removal of both cannulae.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/decannulation/surgical"
* extension[technique].valueCodeableConcept = EcmoDecannulationTechniqueCs#surgical
* extension[crossover].valueBoolean = false
* status = #completed
* code = EcmoProcedureCs#decannulation
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T15:01:00+05:00"
* bodySite = $SCT#7657000 "Structure of femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice[0].manipulated = Reference(ecmo-cannula-example)
* focalDevice[1].manipulated = Reference(h-p09-row)
