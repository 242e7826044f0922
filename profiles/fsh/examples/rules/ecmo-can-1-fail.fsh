Instance: ecmo-can-1-fail
InstanceOf: EcmoCannulation
Usage: #example
Title: "ecmo-can-1-fail"
Description: "Arterial return in the femoral vein."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/arterial"
* extension[approach].valueCodeableConcept = EcmoApproachCs#percutaneous
* status = #completed
* code = EcmoCannulationRoleCs#arterial-return
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T13:45:00+05:00"
* performedPeriod.end = "2025-03-01T14:04:00+05:00"
* bodySite = $SCT#83419000 "Femoral vein structure (body structure)"
* outcome = EcmoOutcomeCs#success
