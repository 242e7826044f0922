Instance: binding-ecmo-device-type-fail
InstanceOf: EcmoDevice
Usage: #example
Title: "binding-ecmo-device-type-fail"
Description: "A code outside ecmo-device-type."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-01"
* type = EcmoProcedureCs#preclosing
