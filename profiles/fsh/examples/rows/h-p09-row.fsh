Instance: h-p09-row
InstanceOf: EcmoCannula
Usage: #example
Title: "h-p09-row"
Description: "Venous cannula of 23 Fr and 55 cm."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Venous cannula of 23 Fr and 55 cm.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-09"
* manufacturer = "Maquet"
* modelNumber = "PVL 2355"
* type = EcmoCannulaTypeCs#venous
* patient = Reference(ecmo-patient-example)
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 23 '[Ch]'
* property[1].type = EcmoDevicePropertyCs#length
* property[1].valueQuantity = 55 'cm'
