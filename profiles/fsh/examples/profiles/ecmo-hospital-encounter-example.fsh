Instance: ecmo-hospital-encounter-example
InstanceOf: EcmoHospitalEncounter
Usage: #example
Title: "ecmo-hospital-encounter-example"
Description: "A hospital stay of twelve days that ended at home."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A hospital stay of twelve days that ended at home.</div>"
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #finished
* class = $ACT#IMP
* subject = Reference(ecmo-patient-example)
* period.start = "2025-03-01T13:20:00+05:00"
* period.end = "2025-03-13T11:00:00+05:00"
* length = 12 'd'
* hospitalization.origin = Reference(ecmo-centre-example)
* hospitalization.dischargeDisposition = $DISCHARGE#home
* serviceProvider = Reference(ecmo-centre-example)
