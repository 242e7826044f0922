Instance: p-s7a-row
InstanceOf: EcmoIcuEncounter
Usage: #example
Title: "p-s7a-row"
Description: "Transfer to cardiac intensive care for three days."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Transfer to cardiac intensive care for three days.</div>"
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01/cardiac-icu"
* status = #finished
* class = $ACT#ACUTE
* type = $SCT#183446009 "Admission to cardiac intensive care unit (procedure)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-hospital-encounter-example)
* period.start = "2025-03-01T15:40:00+05:00"
* period.end = "2025-03-04T10:00:00+05:00"
* length = 3 'd'
* serviceProvider = Reference(ecmo-centre-example)
