Instance: binding-ecmo-de-identification-fail
InstanceOf: EcmoPatient
Usage: #example
Title: "binding-ecmo-de-identification-fail"
Description: "A code outside ecmo-de-identification."
* identifier.system = "https://hospital.example/sid/patient"
* identifier.value = "P-01"
* gender = #male
* birthDate = "1957-08-14"
* deceasedBoolean = false
* link.other.reference = "Patient/P-01-old"
* link.type = #replaces
* extension[0].url = "https://w3id.org/ecmo-fhir/StructureDefinition/de-identification-level"
* extension[0].valueCode = #half
