Instance: c-b11-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "c-b11-row"
Description: "Cirrhosis of the liver is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Cirrhosis of the liver is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/cirrhosis"
* code = $SCT#19943007 "Cirrhosis of liver (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
