Instance: ecmo-cannula-example
InstanceOf: EcmoCannula
Usage: #example
Title: "ecmo-cannula-example"
Description: "An arterial cannula of 17 Fr and 23 cm."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">An arterial cannula of 17 Fr and 23 cm.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* udiCarrier.deviceIdentifier = "00000000000002"
* manufacturer = "Example Medical"
* modelNumber = "Arterial 17"
* lotNumber = "LOT-2"
* type = EcmoCannulaTypeCs#arterial
* patient = Reference(ecmo-patient-example)
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 17 '[Ch]'
* property[1].type = EcmoDevicePropertyCs#length
* property[1].valueQuantity = 23 'cm'
* property[2].type = EcmoDevicePropertyCs#lumen
* property[2].valueCode.text = "single"
