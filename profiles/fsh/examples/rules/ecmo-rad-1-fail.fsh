Instance: ecmo-rad-1-fail
InstanceOf: EcmoRadiationDose
Usage: #example
Title: "ecmo-rad-1-fail"
Description: "A dose area product in the unit printed in the paper, which has the wrong dimension."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/radiation"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#radiation-dose
* component[0].code = $DCM#113722 "Dose Area Product Total"
* component[0].valueQuantity = 1236 'cGy/cm2'
