Instance: fixed-ecmo-patient-system-fail
InstanceOf: Patient
Usage: #example
Title: "fixed-ecmo-patient-system-fail"
Description: "An identifier without system."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient"
* identifier.value = "P-01"
* gender = #male
* birthDate = "1957-08-14"
