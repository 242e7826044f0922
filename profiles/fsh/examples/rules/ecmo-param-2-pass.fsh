Instance: ecmo-param-2-pass
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "ecmo-param-2-pass"
Description: "A usual speed."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/1"
* extension[settingOrMeasured].valueCode = #setting
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-speed-set
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 3500 '/min'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
