Instance: ecmo-adj-1-pass
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "ecmo-adj-1-pass"
Description: "Bypass surgery some time before the run."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cabg"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#before
* status = #completed
* code = $SCT#232717009 "Coronary artery bypass grafting (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
