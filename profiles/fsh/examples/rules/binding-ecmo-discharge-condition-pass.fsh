Instance: binding-ecmo-discharge-condition-pass
InstanceOf: EcmoDischargeCondition
Usage: #example
Title: "binding-ecmo-discharge-condition-pass"
Description: "A code of ecmo-discharge-condition."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/discharge"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#discharge-condition
* valueCodeableConcept = EcmoDischargeConditionCs#impaired
