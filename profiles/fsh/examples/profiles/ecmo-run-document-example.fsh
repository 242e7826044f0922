Instance: ecmo-run-document-example
InstanceOf: EcmoRunDocument
Usage: #example
Title: "ecmo-run-document-example"
Description: "A run and its patient."
* type = #collection
* timestamp = "2025-04-01T09:00:00+05:00"
* entry[0].fullUrl = "https://hospital.example/fhir/Patient/p-1"
* entry[0].resource = ecmo-run-document-patient
* entry[1].fullUrl = "https://hospital.example/fhir/Procedure/run-1"
* entry[1].resource = ecmo-run-document-run-1

Instance: ecmo-run-document-patient
InstanceOf: EcmoPatient
Usage: #inline
* id = "p-1"
* identifier.system = "https://hospital.example/sid/patient"
* identifier.value = "P-01"
* gender = #male
* birthDate = "1958"

Instance: ecmo-run-document-run-1
InstanceOf: EcmoRun
Usage: #inline
* id = "run-1"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01"
* extension[runNumber].valuePositiveInt = 1
* extension[configuration].valueCodeableConcept = EcmoConfigurationCs#peripheral-femoro-femoral
* status = #in-progress
* category = $SCT#182744004 "Extracorporeal circulation procedure (procedure)"
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject = Reference(Patient/p-1)
* encounter.identifier.system = "https://hospital.example/sid/encounter"
* encounter.identifier.value = "E-01"
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* reasonCode = $SCT#89138009 "Cardiogenic shock (disorder)"

Instance: ecmo-run-document-run-2
InstanceOf: EcmoRun
Usage: #inline
* id = "run-2"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-02"
* extension[runNumber].valuePositiveInt = 2
* extension[configuration].valueCodeableConcept = EcmoConfigurationCs#peripheral-femoro-femoral
* status = #in-progress
* category = $SCT#182744004 "Extracorporeal circulation procedure (procedure)"
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject = Reference(Patient/p-1)
* encounter.identifier.system = "https://hospital.example/sid/encounter"
* encounter.identifier.value = "E-01"
* performedPeriod.start = "2025-03-02T14:05:00+05:00"
* reasonCode = $SCT#89138009 "Cardiogenic shock (disorder)"
