Instance: c-s03-row
InstanceOf: EcmoRegistry
Usage: #example
Title: "c-s03-row"
Description: "A cohort matched one to one by propensity score."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A cohort matched one to one by propensity score.</div>"
* identifier.system = "https://registry.example/sid/study"
* identifier.value = "CS-1"
* title = "Balloon pump after veno-arterial ECMO, matched"
* status = #completed
* category = EcmoStudyCategoryCs#matched-cohort
* condition = $SCT#89138009 "Cardiogenic shock (disorder)"
* period.start = "2017-01"
* period.end = "2023-07"
* enrollment = Reference(c-e6-row)
* sponsor = Reference(ecmo-centre-example)
* note.text = "Matched by age, sex, body mass index, comorbidity, arrest before support and vasopressors."
