Instance: c-o01-row
InstanceOf: EcmoHospitalEncounter
Usage: #example
Title: "c-o01-row"
Description: "A hospital stay that ended by death."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A hospital stay that ended by death.</div>"
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-04"
* status = #finished
* class = $ACT#IMP
* subject = Reference(ecmo-patient-example)
* period.start = "2025-03-01T13:20:00+05:00"
* period.end = "2025-03-05T18:35:00+05:00"
* length = 4 'd'
* hospitalization.dischargeDisposition = $DISCHARGE#exp
* serviceProvider = Reference(ecmo-centre-example)
