Instance: ecmo-unl-1-pass
InstanceOf: EcmoLvUnloading
Usage: #example
Title: "ecmo-unl-1-pass"
Description: "Only the relation to the run is known."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/iabp"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#after
* status = #completed
* code = $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
