Instance: p-t113-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-t113-row"
Description: "A disorder of cardiac rhythm is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A disorder of cardiac rhythm is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/arrhythmia"
* code = $SCT#698247007 "Cardiac arrhythmia (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
