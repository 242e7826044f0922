Instance: ecmo-can-1-venous-pass
InstanceOf: EcmoCannulation
Usage: #example
Title: "ecmo-can-1-venous-pass"
Description: "Venous drainage from the femoral vein."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/arterial"
* extension[approach].valueCodeableConcept = EcmoApproachCs#percutaneous
* status = #completed
* code = EcmoCannulationRoleCs#venous-drainage
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T13:45:00+05:00"
* performedPeriod.end = "2025-03-01T14:04:00+05:00"
* bodySite = $SCT#397363009 "Common femoral vein structure (body structure)"
* outcome = EcmoOutcomeCs#success
