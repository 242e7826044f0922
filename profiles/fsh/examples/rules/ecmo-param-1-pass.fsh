Instance: ecmo-param-1-pass
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "ecmo-param-1-pass"
Description: "Speed in /min."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/1"
* extension[settingOrMeasured].valueCode = #setting
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-speed-set
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 0 '/min'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
