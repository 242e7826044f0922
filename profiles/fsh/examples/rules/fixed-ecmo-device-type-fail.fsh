Instance: fixed-ecmo-device-type-fail
InstanceOf: Device
Usage: #example
Title: "fixed-ecmo-device-type-fail"
Description: "No type."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-device"
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-01"
