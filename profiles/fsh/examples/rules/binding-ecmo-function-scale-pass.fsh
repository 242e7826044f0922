Instance: binding-ecmo-function-scale-pass
InstanceOf: EcmoDischargeCondition
Usage: #example
Title: "binding-ecmo-function-scale-pass"
Description: "A code of ecmo-function-scale."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/discharge"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#discharge-condition
* valueCodeableConcept = EcmoDischargeConditionCs#dependent
* component[0].code = EcmoFunctionScaleCs#mrs
* component[0].valueInteger = 4
