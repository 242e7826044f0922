Instance: ecmo-inc-1-pass
InstanceOf: EcmoCannulation
Usage: #example
Title: "ecmo-inc-1-pass"
Description: "An incision of 7 cm."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/arterial"
* extension[approach].valueCodeableConcept = EcmoApproachCs#percutaneous
* status = #completed
* code = EcmoCannulationRoleCs#arterial-return
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T13:45:00+05:00"
* performedPeriod.end = "2025-03-01T14:04:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* extension[guidance].valueCodeableConcept = EcmoGuidanceCs#none
* extension[incisionLength].valueQuantity = 7 'cm'
