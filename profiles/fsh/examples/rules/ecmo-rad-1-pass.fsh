Instance: ecmo-rad-1-pass
InstanceOf: EcmoRadiationDose
Usage: #example
Title: "ecmo-rad-1-pass"
Description: "A dose area product in Gy.cm2."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/radiation"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#radiation-dose
* component[0].code = $DCM#113722 "Dose Area Product Total"
* component[0].valueQuantity = 12.36 'Gy.cm2'
