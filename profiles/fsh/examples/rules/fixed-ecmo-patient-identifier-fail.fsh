Instance: fixed-ecmo-patient-identifier-fail
InstanceOf: Patient
Usage: #example
Title: "fixed-ecmo-patient-identifier-fail"
Description: "No identifier."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient"
* gender = #male
* birthDate = "1957-08-14"
