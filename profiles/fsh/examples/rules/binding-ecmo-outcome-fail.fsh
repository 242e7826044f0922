Instance: binding-ecmo-outcome-fail
InstanceOf: EcmoPci
Usage: #example
Title: "binding-ecmo-outcome-fail"
Description: "A code outside ecmo-outcome."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pci"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#during
* status = #completed
* code = $SCT#414089002 "Emergency percutaneous coronary intervention (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T14:17:00+05:00"
* outcome = EcmoProcedureCs#preclosing
