Instance: p-s6d-row
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "p-s6d-row"
Description: "Heat exchanger set to 37.3 degrees Celsius."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Heat exchanger set to 37.3 degrees Celsius.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/heater-setpoint/1"
* extension[settingOrMeasured].valueCode = #setting
* extension[timepoint].extension[offset].valueQuantity = 0 'min'
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#heater-setpoint
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 37.3 'Cel'
* device = Reference(ecmo-device-example)
* note.text = "Start of flow."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
