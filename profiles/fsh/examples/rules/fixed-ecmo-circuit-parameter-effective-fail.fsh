Instance: fixed-ecmo-circuit-parameter-effective-fail
InstanceOf: Observation
Usage: #example
Title: "fixed-ecmo-circuit-parameter-effective-fail"
Description: "No time."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-circuit-parameter"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/1"
* extension[0].url = "https://w3id.org/ecmo-fhir/StructureDefinition/setting-or-measured"
* extension[0].valueCode = #setting
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-speed-set
* valueQuantity = 3500 '/min'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
