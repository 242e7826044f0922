Instance: h-f02-row
InstanceOf: EcmoDecannulation
Usage: #example
Title: "h-f02-row"
Description: "Percutaneous removal of the arterial cannula under a crossover balloon."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Percutaneous removal of the arterial cannula under a crossover balloon.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/decannulation/crossover"
* extension[technique].valueCodeableConcept = EcmoDecannulationTechniqueCs#percutaneous
* extension[crossover].valueBoolean = true
* extension[adjunct].valueCodeableConcept = EcmoDecannulationAdjunctCs#figure-of-eight-suture
* status = #completed
* code = EcmoProcedureCs#decannulation
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T15:01:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated = Reference(ecmo-cannula-example)
* usedReference[0] = Reference(h-p12-row)
* usedReference[1] = Reference(h-p13-row)
* usedReference[2] = Reference(ecmo-closure-device-example)
* note.text = "Contralateral puncture; balloon in the external iliac artery."
