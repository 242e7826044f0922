Instance: binding-ecmo-discharge-condition-fail
InstanceOf: EcmoDischargeCondition
Usage: #example
Title: "binding-ecmo-discharge-condition-fail"
Description: "A code outside ecmo-discharge-condition."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/discharge"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* code = EcmoObservationCs#discharge-condition
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
