Instance: ecmo-dis-1-pass
InstanceOf: EcmoDischargeCondition
Usage: #example
Title: "ecmo-dis-1-pass"
Description: "No symptoms on the modified Rankin scale."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/discharge"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#discharge-condition
* valueCodeableConcept = EcmoDischargeConditionCs#satisfactory
* component[0].code = EcmoFunctionScaleCs#mrs
* component[0].valueInteger = 0
