Instance: ecmo-param-2-fail
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "ecmo-param-2-fail"
Description: "6500 per minute: a warning, never a refusal."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/1"
* extension[settingOrMeasured].valueCode = #setting
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-speed-set
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 6500 '/min'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
