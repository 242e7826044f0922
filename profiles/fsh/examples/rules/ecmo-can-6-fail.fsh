Instance: ecmo-can-6-fail
InstanceOf: EcmoCannulation
Usage: #example
Title: "ecmo-can-6-fail"
Description: "Performed, without the time."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/arterial"
* extension[approach].valueCodeableConcept = EcmoApproachCs#percutaneous
* status = #completed
* code = EcmoCannulationRoleCs#arterial-return
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
