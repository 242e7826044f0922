Instance: ecmo-run-5-pass
InstanceOf: EcmoRun
Usage: #example
Title: "ecmo-run-5-pass"
Description: "Not done, with the reason."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01"
* extension[runNumber].valuePositiveInt = 1
* extension[configuration].valueCodeableConcept = EcmoConfigurationCs#peripheral-femoro-femoral
* status = #not-done
* category = $SCT#182744004 "Extracorporeal circulation procedure (procedure)"
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* reasonCode = $SCT#89138009 "Cardiogenic shock (disorder)"
* statusReason = EcmoStopReasonCs#futility
