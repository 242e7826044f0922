Instance: ecmo-dur-1-fail
InstanceOf: EcmoProcedureTime
Usage: #example
Title: "ecmo-dur-1-fail"
Description: "Weeks."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/support-duration"
* code = $SCT#251286000 "Extracorporeal gas exchange duration (observable entity)"
* valueQuantity = 3 'wk'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
