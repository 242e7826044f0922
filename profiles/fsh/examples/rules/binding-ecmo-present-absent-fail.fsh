Instance: binding-ecmo-present-absent-fail
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "binding-ecmo-present-absent-fail"
Description: "A code outside ecmo-present-absent."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/diabetes"
* code = $SCT#73211009 "Diabetes mellitus (disorder)"
* valueCodeableConcept = $SCT#25876001 "Emergency (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
