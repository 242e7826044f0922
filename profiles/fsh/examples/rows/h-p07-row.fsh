Instance: h-p07-row
InstanceOf: EcmoDevice
Usage: #example
Title: "h-p07-row"
Description: "Stiff guide wire of 0.035 inch."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Stiff guide wire of 0.035 inch.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-07"
* manufacturer = "Example Medical"
* modelNumber = "Super stiff"
* type = EcmoDeviceTypeCs#guidewire
* patient = Reference(ecmo-patient-example)
* property[0].type = EcmoDevicePropertyCs#diameter
* property[0].valueQuantity = 0.035 '[in_i]'
