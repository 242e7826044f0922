Instance: ecmo-pci-2-fail
InstanceOf: EcmoPci
Usage: #example
Title: "ecmo-pci-2-fail"
Description: "Performed, without its relation to the run."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pci"
* status = #completed
* code = $SCT#414089002 "Emergency percutaneous coronary intervention (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T14:17:00+05:00"
