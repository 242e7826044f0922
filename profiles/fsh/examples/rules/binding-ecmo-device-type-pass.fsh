Instance: binding-ecmo-device-type-pass
InstanceOf: EcmoDevice
Usage: #example
Title: "binding-ecmo-device-type-pass"
Description: "A code of ecmo-device-type."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-01"
* type = EcmoDeviceTypeCs#membrane-lung
