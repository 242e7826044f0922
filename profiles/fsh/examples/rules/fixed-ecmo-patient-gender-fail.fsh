Instance: fixed-ecmo-patient-gender-fail
InstanceOf: Patient
Usage: #example
Title: "fixed-ecmo-patient-gender-fail"
Description: "No gender."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient"
* identifier.system = "https://hospital.example/sid/patient"
* identifier.value = "P-01"
* birthDate = "1957-08-14"
