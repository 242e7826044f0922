Instance: ecmo-rad-1-negative-fail
InstanceOf: EcmoRadiationDose
Usage: #example
Title: "ecmo-rad-1-negative-fail"
Description: "Less than no contrast."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/radiation"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#radiation-dose
* component[0].code = EcmoObservationCs#contrast-volume
* component[0].valueQuantity = -25 'mL'
