Instance: ecmo-can-3-unknown-pass
InstanceOf: EcmoCannula
Usage: #example
Title: "ecmo-can-3-unknown-pass"
Description: "The size is stated as unknown."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* type = EcmoCannulaTypeCs#arterial
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity.extension[0].url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
* property[0].valueQuantity.extension[0].valueCode = #unknown
