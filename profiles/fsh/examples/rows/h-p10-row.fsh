Instance: h-p10-row
InstanceOf: EcmoCannula
Usage: #example
Title: "h-p10-row"
Description: "Perfusion sheath of 6 Fr."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Perfusion sheath of 6 Fr.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-10"
* manufacturer = "Example Medical"
* modelNumber = "Sheath 6"
* type = EcmoCannulaTypeCs#distal-perfusion
* patient = Reference(ecmo-patient-example)
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 6 '[Ch]'
