Instance: h-p16-row
InstanceOf: EcmoClosureDevice
Usage: #example
Title: "h-p16-row"
Description: "Collagen closure device of 6 Fr."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Collagen closure device of 6 Fr.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-16"
* manufacturer = "Example Medical"
* modelNumber = "Collagen 6"
* type = EcmoClosureTypeCs#collagen
* patient = Reference(ecmo-patient-example)
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 6 '[Ch]'
