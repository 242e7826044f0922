Instance: ecmo-mea-3-fail
InstanceOf: EcmoMeasurement
Usage: #example
Title: "ecmo-mea-3-fail"
Description: "A lactate typed in another unit."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lactate/pre"
* code = $LNC#2518-9 "Lactate [Moles/volume] in Arterial blood"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 244 'mmol/L'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
