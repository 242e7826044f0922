Instance: fixed-ecmo-hospital-encounter-serviceProvider-fail
InstanceOf: Encounter
Usage: #example
Title: "fixed-ecmo-hospital-encounter-serviceProvider-fail"
Description: "No hospital."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-hospital-encounter"
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #finished
* class = $ACT#IMP
* subject = Reference(ecmo-patient-example)
* period.start = "2025-03-01T13:20:00+05:00"
* period.end = "2025-03-13T11:00:00+05:00"
* hospitalization.dischargeDisposition = $DISCHARGE#home
