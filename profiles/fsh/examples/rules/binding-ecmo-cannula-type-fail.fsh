Instance: binding-ecmo-cannula-type-fail
InstanceOf: EcmoCannula
Usage: #example
Title: "binding-ecmo-cannula-type-fail"
Description: "A code outside ecmo-cannula-type."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* type = EcmoProcedureCs#preclosing
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 17 '[Ch]'
