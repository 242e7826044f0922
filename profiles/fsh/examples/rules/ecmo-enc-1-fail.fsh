Instance: ecmo-enc-1-fail
InstanceOf: EcmoHospitalEncounter
Usage: #example
Title: "ecmo-enc-1-fail"
Description: "Finished, without disposition."
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #finished
* class = $ACT#IMP
* subject = Reference(ecmo-patient-example)
* period.start = "2025-03-01T13:20:00+05:00"
* period.end = "2025-03-13T11:00:00+05:00"
* serviceProvider = Reference(ecmo-centre-example)
