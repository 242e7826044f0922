Instance: ecmo-enc-2-pass
InstanceOf: EcmoHospitalEncounter
Usage: #example
Title: "ecmo-enc-2-pass"
Description: "Died in hospital, finished."
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #finished
* class = $ACT#IMP
* subject = Reference(ecmo-patient-example)
* period.start = "2025-03-01T13:20:00+05:00"
* period.end = "2025-03-13T11:00:00+05:00"
* hospitalization.dischargeDisposition = $DISCHARGE#exp
* serviceProvider = Reference(ecmo-centre-example)
