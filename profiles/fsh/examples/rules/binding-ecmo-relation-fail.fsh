Instance: binding-ecmo-relation-fail
InstanceOf: EcmoPci
Usage: #example
Title: "binding-ecmo-relation-fail"
Description: "A code outside ecmo-relation."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pci"
* extension[relation].extension[code].valueCodeableConcept = EcmoProcedureCs#preclosing
* status = #completed
* code = $SCT#414089002 "Emergency percutaneous coronary intervention (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T14:17:00+05:00"
