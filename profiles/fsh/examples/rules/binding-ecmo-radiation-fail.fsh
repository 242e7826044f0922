Instance: binding-ecmo-radiation-fail
InstanceOf: EcmoRadiationDose
Usage: #example
Title: "binding-ecmo-radiation-fail"
Description: "A code outside ecmo-radiation."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/radiation"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#radiation-dose
* component[0].code = EcmoObservationCs#hb-drop
* component[0].valueQuantity = 3 'g/dL'
