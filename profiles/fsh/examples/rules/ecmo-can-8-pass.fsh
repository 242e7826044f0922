Instance: ecmo-can-8-pass
InstanceOf: EcmoCannula
Usage: #example
Title: "ecmo-can-8-pass"
Description: "17 Fr, with its unit."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* type = EcmoCannulaTypeCs#arterial
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 17 '[Ch]'
