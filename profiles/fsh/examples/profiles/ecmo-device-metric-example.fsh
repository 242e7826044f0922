Instance: ecmo-device-metric-example
InstanceOf: EcmoDeviceMetric
Usage: #example
Title: "ecmo-device-metric-example"
Description: "The pump speed that the console is set to."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The pump speed that the console is set to.</div>"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-01/speed-set"
* type = EcmoCircuitParameterCs#pump-speed-set
* unit = $UCUM#/min
* source = Reference(ecmo-device-example)
* category = #setting
