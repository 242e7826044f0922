Instance: binding-ecmo-cannula-type-pass
InstanceOf: EcmoCannula
Usage: #example
Title: "binding-ecmo-cannula-type-pass"
Description: "A code of ecmo-cannula-type."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* type = EcmoCannulaTypeCs#venous
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 17 '[Ch]'
