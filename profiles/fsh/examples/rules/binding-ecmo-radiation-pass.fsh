Instance: binding-ecmo-radiation-pass
InstanceOf: EcmoRadiationDose
Usage: #example
Title: "binding-ecmo-radiation-pass"
Description: "A code of ecmo-radiation."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/radiation"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#radiation-dose
* component[0].code = $DCM#113725 "Dose (RP) Total"
* component[0].valueQuantity = 0.14 'Gy'
