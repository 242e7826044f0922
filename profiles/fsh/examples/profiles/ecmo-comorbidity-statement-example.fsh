Instance: ecmo-comorbidity-statement-example
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "ecmo-comorbidity-statement-example"
Description: "Diabetes mellitus is absent."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Diabetes mellitus is absent.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/diabetes"
* code = $SCT#73211009 "Diabetes mellitus (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#2667000 "Absent (qualifier value)"
* note.text = "From the referral letter."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
