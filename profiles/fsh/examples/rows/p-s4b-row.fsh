Instance: p-s4b-row
InstanceOf: EcmoCannulation
Usage: #example
Title: "p-s4b-row"
Description: "Venous cannula over a guide wire, its tip in the right atrium."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Venous cannula over a guide wire, its tip in the right atrium.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/venous/open"
* extension[approach].valueCodeableConcept = EcmoApproachCs#surgical-cutdown
* extension[laterality].valueCodeableConcept = $SCT#24028007 "Right (qualifier value)"
* extension[tipPosition].valueCodeableConcept = $SCT#73829009 "Right atrial structure (body structure)"
* status = #completed
* code = EcmoCannulationRoleCs#venous-drainage
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T13:50:00+05:00"
* performedPeriod.end = "2025-03-01T14:02:00+05:00"
* bodySite = $SCT#83419000 "Femoral vein structure (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated = Reference(h-p09-row)
