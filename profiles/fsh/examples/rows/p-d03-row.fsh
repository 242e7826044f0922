Instance: p-d03-row
InstanceOf: EcmoCannulation
Usage: #example
Title: "p-d03-row"
Description: "Arterial cannula placed through a cut-down of 7 cm in the hybrid operating room."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial cannula placed through a cut-down of 7 cm in the hybrid operating room.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/arterial/open"
* contained[0] = hybrid-room
* extension[approach].valueCodeableConcept = EcmoApproachCs#surgical-cutdown
* extension[guidance].valueCodeableConcept = EcmoGuidanceCs#none
* extension[laterality].valueCodeableConcept = $SCT#24028007 "Right (qualifier value)"
* extension[incisionLength].valueQuantity = 7 'cm'
* status = #completed
* code = EcmoCannulationRoleCs#arterial-return
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T13:42:00+05:00"
* performedPeriod.end = "2025-03-01T13:58:00+05:00"
* location.reference = "#hybrid-room"
* bodySite = $SCT#7657000 "Structure of femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated = Reference(ecmo-cannula-example)
* note.text = "Vertical incision at the inguinal crease; cannula purged of air and clamped."

Instance: hybrid-room
InstanceOf: Location
Usage: #inline
* id = "hybrid-room"
* name = "Hybrid operating room"
* type = EcmoPlaceCs#hybrid-operating-room
