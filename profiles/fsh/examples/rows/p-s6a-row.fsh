Instance: p-s6a-row
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "p-s6a-row"
Description: "Pump speed set to 6500 per minute."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Pump speed set to 6500 per minute.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/6500"
* extension[settingOrMeasured].valueCode = #setting
* extension[timepoint].extension[offset].valueQuantity = 0 'min'
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-speed-set
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 6500 '/min'
* device = Reference(ecmo-device-example)
* note.text = "Unusually fast, as published."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
