Instance: ecmo-adjunct-procedure-example
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "ecmo-adjunct-procedure-example"
Description: "Surgical closure of the artery after decannulation."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Surgical closure of the artery after decannulation.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/closure"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#after
* extension[anaesthesia].valueCodeableConcept = EcmoAnaesthesiaCs#ventilated-sedated
* extension[timepoint].extension[offset].valueQuantity = 1 'h'
* status = #completed
* code = EcmoAdjunctProcedureCs#surgical-closure
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-decannulation-example)
* performedDateTime = "2025-03-01T15:20:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* usedReference = Reference(ecmo-closure-device-example)
* note.text = "Small cut-down."
