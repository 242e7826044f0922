Instance: ecmo-met-1-pass
InstanceOf: EcmoDeviceMetric
Usage: #example
Title: "ecmo-met-1-pass"
Description: "A measurement."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-01/speed"
* type = EcmoCircuitParameterCs#pump-speed
* source = Reference(ecmo-device-example)
* category = #measurement
