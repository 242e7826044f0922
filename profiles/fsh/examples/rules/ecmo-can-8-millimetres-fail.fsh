Instance: ecmo-can-8-millimetres-fail
InstanceOf: EcmoCannula
Usage: #example
Title: "ecmo-can-8-millimetres-fail"
Description: "5.7 mm."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* type = EcmoCannulaTypeCs#arterial
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 5.7 'mm'
