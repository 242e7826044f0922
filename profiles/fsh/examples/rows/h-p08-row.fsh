Instance: h-p08-row
InstanceOf: EcmoCannula
Usage: #example
Title: "h-p08-row"
Description: "Arterial cannula of 19 Fr and 23 cm."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial cannula of 19 Fr and 23 cm.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-08"
* manufacturer = "Maquet"
* modelNumber = "PAL 1923"
* type = EcmoCannulaTypeCs#arterial
* patient = Reference(ecmo-patient-example)
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 19 '[Ch]'
* property[1].type = EcmoDevicePropertyCs#length
* property[1].valueQuantity = 23 'cm'
