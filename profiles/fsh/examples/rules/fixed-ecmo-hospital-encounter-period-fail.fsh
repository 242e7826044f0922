Instance: fixed-ecmo-hospital-encounter-period-fail
InstanceOf: Encounter
Usage: #example
Title: "fixed-ecmo-hospital-encounter-period-fail"
Description: "No period."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-hospital-encounter"
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #finished
* class = $ACT#IMP
* subject = Reference(ecmo-patient-example)
* hospitalization.dischargeDisposition = $DISCHARGE#home
* serviceProvider = Reference(ecmo-centre-example)
* length = 12 'd'
