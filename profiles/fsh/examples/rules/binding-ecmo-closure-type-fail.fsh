Instance: binding-ecmo-closure-type-fail
InstanceOf: EcmoClosureDevice
Usage: #example
Title: "binding-ecmo-closure-type-fail"
Description: "A code outside ecmo-closure-type."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-03"
* type = EcmoProcedureCs#preclosing
