Instance: p-t108-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-t108-row"
Description: "Atherosclerosis of several territories is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Atherosclerosis of several territories is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/multifocal-atherosclerosis"
* code = EcmoComorbidityCs#multifocal-atherosclerosis
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
