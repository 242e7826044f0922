Instance: ecmo-can-3-pass
InstanceOf: EcmoCannula
Usage: #example
Title: "ecmo-can-3-pass"
Description: "36 Fr, the largest accepted."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* type = EcmoCannulaTypeCs#arterial
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 36 '[Ch]'
