Instance: ecmo-dur-1-pass
InstanceOf: EcmoProcedureTime
Usage: #example
Title: "ecmo-dur-1-pass"
Description: "Hours."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/support-duration"
* code = $SCT#251286000 "Extracorporeal gas exchange duration (observable entity)"
* valueQuantity = 96.5 'h'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
