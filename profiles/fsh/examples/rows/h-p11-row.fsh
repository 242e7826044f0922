Instance: h-p11-row
InstanceOf: EcmoCannulation
Usage: #example
Title: "h-p11-row"
Description: "Sheath of 6 Fr in the superficial femoral artery, fed from the arterial cannula."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Sheath of 6 Fr in the superficial femoral artery, fed from the arterial cannula.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/distal-perfusion"
* extension[approach].valueCodeableConcept = EcmoApproachCs#percutaneous
* extension[laterality].valueCodeableConcept = $SCT#24028007 "Right (qualifier value)"
* status = #completed
* code = EcmoCannulationRoleCs#distal-perfusion
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T14:20:00+05:00"
* bodySite = $SCT#181349008 "Superficial femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated = Reference(h-p10-row)
* note.text = "Antegrade perfusion by a Y connector."
