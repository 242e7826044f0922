Instance: ecmo-mea-1-fail
InstanceOf: EcmoMeasurement
Usage: #example
Title: "ecmo-mea-1-fail"
Description: "Lactate by substance concentration in mg/dL."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lactate/pre"
* code = $LNC#2518-9 "Lactate [Moles/volume] in Arterial blood"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 79.8 'mg/dL'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
