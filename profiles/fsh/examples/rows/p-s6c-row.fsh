Instance: p-s6c-row
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "p-s6c-row"
Description: "Oxygen fraction of 100 %."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Oxygen fraction of 100 %.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/sweep-fio2/1"
* extension[settingOrMeasured].valueCode = #setting
* extension[timepoint].extension[offset].valueQuantity = 0 'min'
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#sweep-fio2
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 100 '%'
* device = Reference(ecmo-device-example)
* note.text = "Start of flow."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
