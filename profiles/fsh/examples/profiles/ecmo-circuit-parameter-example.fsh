Instance: ecmo-circuit-parameter-example
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "ecmo-circuit-parameter-example"
Description: "Pump speed set to 3500 per minute."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Pump speed set to 3500 per minute.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/1"
* extension[settingOrMeasured].valueCode = #setting
* extension[timepoint].extension[offset].valueQuantity = 0 'min'
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-speed-set
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 3500 '/min'
* device = Reference(ecmo-device-example)
* note.text = "Start of flow."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
