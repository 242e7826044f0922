Instance: ecmo-enc-2-fail
InstanceOf: EcmoHospitalEncounter
Usage: #example
Title: "ecmo-enc-2-fail"
Description: "Died in hospital, still in progress."
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #in-progress
* class = $ACT#IMP
* subject = Reference(ecmo-patient-example)
* period.start = "2025-03-01T13:20:00+05:00"
* hospitalization.dischargeDisposition = $DISCHARGE#exp
* serviceProvider = Reference(ecmo-centre-example)
