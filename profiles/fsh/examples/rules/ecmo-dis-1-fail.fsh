Instance: ecmo-dis-1-fail
InstanceOf: EcmoDischargeCondition
Usage: #example
Title: "ecmo-dis-1-fail"
Description: "A cerebral performance category of 0."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/discharge"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#discharge-condition
* valueCodeableConcept = EcmoDischargeConditionCs#satisfactory
* component[0].code = EcmoFunctionScaleCs#cpc
* component[0].valueInteger = 0
