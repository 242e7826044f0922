Instance: fixed-ecmo-run-encounter-fail
InstanceOf: Procedure
Usage: #example
Title: "fixed-ecmo-run-encounter-fail"
Description: "No hospital stay."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01"
* extension[0].url = "https://w3id.org/ecmo-fhir/StructureDefinition/run-number"
* extension[0].valuePositiveInt = 1
* extension[1].url = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-configuration"
* extension[1].valueCodeableConcept = EcmoConfigurationCs#peripheral-femoro-femoral
* status = #completed
* category = $SCT#182744004 "Extracorporeal circulation procedure (procedure)"
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject = Reference(ecmo-patient-example)
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* reasonCode = $SCT#89138009 "Cardiogenic shock (disorder)"
* outcome = EcmoRunOutcomeCs#weaned-survived-48h
