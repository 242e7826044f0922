Instance: h-p13-row
InstanceOf: EcmoDevice
Usage: #example
Title: "h-p13-row"
Description: "Dilator of 14 Fr over a wire of 0.035 inch."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Dilator of 14 Fr over a wire of 0.035 inch.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-13"
* manufacturer = "Example Medical"
* modelNumber = "Dilator 14"
* type = EcmoDeviceTypeCs#dilator
* patient = Reference(ecmo-patient-example)
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 14 '[Ch]'
