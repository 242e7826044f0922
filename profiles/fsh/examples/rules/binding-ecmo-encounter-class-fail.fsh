Instance: binding-ecmo-encounter-class-fail
InstanceOf: EcmoHospitalEncounter
Usage: #example
Title: "binding-ecmo-encounter-class-fail"
Description: "A code outside ecmo-encounter-class."
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #finished
* class = $ACT#AMB
* subject = Reference(ecmo-patient-example)
* period.start = "2025-03-01T13:20:00+05:00"
* period.end = "2025-03-13T11:00:00+05:00"
* hospitalization.dischargeDisposition = $DISCHARGE#home
* serviceProvider = Reference(ecmo-centre-example)
