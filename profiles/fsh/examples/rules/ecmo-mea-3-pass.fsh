Instance: ecmo-mea-3-pass
InstanceOf: EcmoMeasurement
Usage: #example
Title: "ecmo-mea-3-pass"
Description: "As much lactate as is ever seen."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lactate/pre"
* code = $LNC#2518-9 "Lactate [Moles/volume] in Arterial blood"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 40 'mmol/L'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
