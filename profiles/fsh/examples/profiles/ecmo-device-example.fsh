Instance: ecmo-device-example
InstanceOf: EcmoDevice
Usage: #example
Title: "ecmo-device-example"
Description: "The console of the circuit."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The console of the circuit.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-01"
* udiCarrier.deviceIdentifier = "00000000000001"
* manufacturer = "Example Medical"
* modelNumber = "Console 1"
* serialNumber = "SN-0001"
* lotNumber = "LOT-1"
* type = EcmoDeviceTypeCs#console
* patient = Reference(ecmo-patient-example)
* parent.identifier.system = "https://hospital.example/sid/device"
* parent.identifier.value = "D-00"
