Instance: h-p12-row
InstanceOf: EcmoDevice
Usage: #example
Title: "h-p12-row"
Description: "Balloon of 10 mm, inflated to 0.5 atmospheres."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Balloon of 10 mm, inflated to 0.5 atmospheres.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-12"
* manufacturer = "Example Medical"
* modelNumber = "Balloon 10"
* type = EcmoDeviceTypeCs#balloon
* patient = Reference(ecmo-patient-example)
* property[0].type = EcmoDevicePropertyCs#diameter
* property[0].valueQuantity = 10 'mm'
* property[1].type = EcmoDevicePropertyCs#inflation-pressure
* property[1].valueQuantity = 0.5 'atm'
