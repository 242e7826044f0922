Instance: ecmo-cannulation-example
InstanceOf: EcmoCannulation
Usage: #example
Title: "ecmo-cannulation-example"
Description: "Arterial return cannula in the right common femoral artery."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial return cannula in the right common femoral artery.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/arterial"
* extension[approach].valueCodeableConcept = EcmoApproachCs#percutaneous
* extension[guidance].valueCodeableConcept = EcmoGuidanceCs#ultrasound
* extension[laterality].valueCodeableConcept = $SCT#24028007 "Right (qualifier value)"
* extension[tipPosition].valueCodeableConcept.text = "External iliac artery"
* extension[incisionLength].valueQuantity = 7 'cm'
* extension[anaesthesia].valueCodeableConcept = EcmoAnaesthesiaCs#ventilated-sedated
* extension[timepoint].extension[offset].valueQuantity = -20 'min'
* status = #completed
* code = EcmoCannulationRoleCs#arterial-return
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T13:45:00+05:00"
* performedPeriod.end = "2025-03-01T14:04:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated = Reference(ecmo-cannula-example)
* note.text = "Single puncture."
