Instance: ecmo-closure-device-example
InstanceOf: EcmoClosureDevice
Usage: #example
Title: "ecmo-closure-device-example"
Description: "A suture-based closure device."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A suture-based closure device.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-03"
* udiCarrier.deviceIdentifier = "00000000000003"
* manufacturer = "Example Medical"
* modelNumber = "Suture 6"
* lotNumber = "LOT-3"
* type = EcmoClosureTypeCs#suture-based
* patient = Reference(ecmo-patient-example)
