Instance: ecmo-decannulation-example
InstanceOf: EcmoDecannulation
Usage: #example
Title: "ecmo-decannulation-example"
Description: "Percutaneous removal with a crossover balloon."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Percutaneous removal with a crossover balloon.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/decannulation"
* extension[technique].valueCodeableConcept = EcmoDecannulationTechniqueCs#percutaneous
* extension[crossover].valueBoolean = true
* extension[adjunct].valueCodeableConcept = EcmoDecannulationAdjunctCs#figure-of-eight-suture
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#decannulation
* extension[timepoint].extension[offset].valueQuantity = 56 'min'
* status = #completed
* code.coding[0] = EcmoProcedureCs#decannulation
* code.coding[1] = $SCT#233553003 "Vascular cannula removal (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T14:50:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated = Reference(ecmo-cannula-example)
* usedReference = Reference(ecmo-closure-device-example)
* note.text = "No residual bleeding."
