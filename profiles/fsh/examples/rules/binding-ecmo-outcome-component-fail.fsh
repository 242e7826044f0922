Instance: binding-ecmo-outcome-component-fail
InstanceOf: EcmoRunOutcome
Usage: #example
Title: "binding-ecmo-outcome-component-fail"
Description: "A code outside ecmo-outcome-component."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/outcome"
* code = EcmoObservationCs#run-outcome
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* component.code = EcmoObservationCs#hb-drop
* component.valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
