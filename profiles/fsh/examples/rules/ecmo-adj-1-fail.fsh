Instance: ecmo-adj-1-fail
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "ecmo-adj-1-fail"
Description: "Bypass surgery, no word about when."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cabg"
* status = #completed
* code = $SCT#232717009 "Coronary artery bypass grafting (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
