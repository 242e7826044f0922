Instance: fixed-ecmo-icu-encounter-type-fail
InstanceOf: Encounter
Usage: #example
Title: "fixed-ecmo-icu-encounter-type-fail"
Description: "No type."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-icu-encounter"
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01/icu"
* status = #finished
* class = $ACT#ACUTE
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-hospital-encounter-example)
* period.start = "2025-03-01T16:00:00+05:00"
* period.end = "2025-03-06T10:00:00+05:00"
