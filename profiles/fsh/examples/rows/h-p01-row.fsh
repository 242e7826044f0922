Instance: h-p01-row
InstanceOf: EcmoCannulation
Usage: #example
Title: "h-p01-row"
Description: "Arterial cannula placed by a senior interventional cardiologist in the catheterisation laboratory."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial cannula placed by a senior interventional cardiologist in the catheterisation laboratory.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/arterial/percutaneous"
* contained[0] = cath-lab
* extension[approach].valueCodeableConcept = EcmoApproachCs#percutaneous
* extension[guidance][0].valueCodeableConcept = EcmoGuidanceCs#ultrasound
* extension[guidance][1].valueCodeableConcept = EcmoGuidanceCs#angiography
* extension[laterality].valueCodeableConcept = $SCT#24028007 "Right (qualifier value)"
* extension[anaesthesia].valueCodeableConcept = EcmoAnaesthesiaCs#sedation-local
* status = #completed
* code = EcmoCannulationRoleCs#arterial-return
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T13:45:00+05:00"
* performedPeriod.end = "2025-03-01T14:04:00+05:00"
* performer.function = EcmoTeamRoleCs#interventional-cardiologist
* performer.actor.display = "Senior interventional cardiologist"
* location.reference = "#cath-lab"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated = Reference(h-p08-row)

Instance: cath-lab
InstanceOf: Location
Usage: #inline
* id = "cath-lab"
* name = "Catheterisation laboratory"
* type = EcmoPlaceCs#catheterisation-laboratory
