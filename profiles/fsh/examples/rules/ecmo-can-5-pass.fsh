Instance: ecmo-can-5-pass
InstanceOf: EcmoCannulation
Usage: #example
Title: "ecmo-can-5-pass"
Description: "A distal perfusion cannula that was not placed needs no approach."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/arterial"
* status = #not-done
* code = EcmoCannulationRoleCs#arterial-return
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
