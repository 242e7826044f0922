Instance: ecmo-can-3-fail
InstanceOf: EcmoCannula
Usage: #example
Title: "ecmo-can-3-fail"
Description: "60 Fr."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* type = EcmoCannulaTypeCs#arterial
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 60 '[Ch]'
