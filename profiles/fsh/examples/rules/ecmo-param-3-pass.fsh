Instance: ecmo-param-3-pass
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "ecmo-param-3-pass"
Description: "Suction before the pump is negative."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/1"
* extension[settingOrMeasured].valueCode = #setting
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-inlet-pressure
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = -80 'mm[Hg]'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
