Instance: ecmo-param-4-fail
InstanceOf: EcmoCircuitParameter
Usage: #example
Title: "ecmo-param-4-fail"
Description: "Set or measured?"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/1"
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-speed-set
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 3500 '/min'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
