Instance: binding-ecmo-function-scale-fail
InstanceOf: EcmoDischargeCondition
Usage: #example
Title: "binding-ecmo-function-scale-fail"
Description: "A code outside ecmo-function-scale."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/discharge"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#discharge-condition
* valueCodeableConcept = EcmoDischargeConditionCs#dependent
* component[0].code = EcmoScoreCs#vis
* component[0].valueInteger = 4
