Instance: binding-ecmo-closure-type-pass
InstanceOf: EcmoClosureDevice
Usage: #example
Title: "binding-ecmo-closure-type-pass"
Description: "A code of ecmo-closure-type."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-03"
* type = EcmoClosureTypeCs#collagen
