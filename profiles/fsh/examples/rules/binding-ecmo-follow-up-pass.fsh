Instance: binding-ecmo-follow-up-pass
InstanceOf: EcmoRun
Usage: #example
Title: "binding-ecmo-follow-up-pass"
Description: "A code of ecmo-follow-up."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01"
* extension[runNumber].valuePositiveInt = 1
* extension[configuration].valueCodeableConcept = EcmoConfigurationCs#peripheral-femoro-femoral
* status = #completed
* category = $SCT#182744004 "Extracorporeal circulation procedure (procedure)"
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* reasonCode = $SCT#89138009 "Cardiogenic shock (disorder)"
* outcome = EcmoRunOutcomeCs#not-stated
* extension[followUpCompleteness].valueCode = #lost
