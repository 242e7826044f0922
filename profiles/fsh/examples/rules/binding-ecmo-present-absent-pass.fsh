Instance: binding-ecmo-present-absent-pass
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "binding-ecmo-present-absent-pass"
Description: "A code of ecmo-present-absent."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/diabetes"
* code = $SCT#73211009 "Diabetes mellitus (disorder)"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
