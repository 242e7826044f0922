Instance: ecmo-met-1-fail
InstanceOf: EcmoDeviceMetric
Usage: #example
Title: "ecmo-met-1-fail"
Description: "A calculation."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-01/speed"
* type = EcmoCircuitParameterCs#pump-speed
* source = Reference(ecmo-device-example)
* category = #calculation
