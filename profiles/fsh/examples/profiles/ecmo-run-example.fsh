Instance: ecmo-run-example
InstanceOf: EcmoRun
Usage: #example
Title: "ecmo-run-example"
Description: "A veno-arterial run of 56 minutes for cardiogenic shock, weaned."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A veno-arterial run of 56 minutes for cardiogenic shock, weaned.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01"
* extension[runNumber].valuePositiveInt = 1
* extension[configuration].valueCodeableConcept = EcmoConfigurationCs#peripheral-femoro-femoral
* extension[urgency].valueCodeableConcept.coding[0] = EcmoUrgencyCs#emergency
* extension[urgency].valueCodeableConcept.coding[1] = $SCT#25876001 "Emergency (qualifier value)"
* extension[supportIntent].valueCodeableConcept = EcmoSupportIntentCs#bridge-to-next-therapy
* extension[ecpr].valueBoolean = false
* extension[ageAtRun].valueAge.value = 67
* extension[centreVolumeClass].valueCodeableConcept = EcmoVolumeClassCs#large
* extension[shockTeam].valueReference = Reference(ecmo-shock-team-example)
* extension[deAired].valueBoolean = true
* extension[transportOnSupport].valueBoolean = false
* extension[followUpCompleteness].valueCode = #complete
* status = #completed
* category = $SCT#182744004 "Extracorporeal circulation procedure (procedure)"
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* performer.actor = Reference(ecmo-centre-example)
* reasonCode = $SCT#89138009 "Cardiogenic shock (disorder)"
* reasonReference = Reference(ecmo-indication-example)
* outcome = EcmoRunOutcomeCs#weaned-survived-48h
* focalDevice.manipulated = Reference(ecmo-device-example)
* usedReference = Reference(ecmo-device-example)
* note.text = "Support for emergency revascularisation."
