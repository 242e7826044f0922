Instance: p-x120-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-x120-row"
Description: "Coronary disease of several vessels is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Coronary disease of several vessels is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/multivessel"
* code = $SCT#371803003 "Multi vessel coronary artery disease (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
