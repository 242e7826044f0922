Instance: p-s6b-row
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "p-s6b-row"
Description: "Oxygen flow of 3 litres per minute."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Oxygen flow of 3 litres per minute.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/sweep-gas-flow/1"
* extension[settingOrMeasured].valueCode = #setting
* extension[timepoint].extension[offset].valueQuantity = 0 'min'
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#sweep-gas-flow
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 3 'L/min'
* device = Reference(ecmo-device-example)
* note.text = "Start of flow."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
