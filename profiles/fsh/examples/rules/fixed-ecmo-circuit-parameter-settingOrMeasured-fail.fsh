Instance: fixed-ecmo-circuit-parameter-settingOrMeasured-fail
InstanceOf: Observation
Usage: #example
Title: "fixed-ecmo-circuit-parameter-settingOrMeasured-fail"
Description: "Not said whether set or measured."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-circuit-parameter"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/1"
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-speed-set
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 3500 '/min'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
