Instance: ecmo-can-8-fail
InstanceOf: EcmoCannula
Usage: #example
Title: "ecmo-can-8-fail"
Description: "17, and no unit."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* type = EcmoCannulaTypeCs#arterial
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity.value = 17
