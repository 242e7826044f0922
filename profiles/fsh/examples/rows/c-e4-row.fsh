Instance: c-e4-row
InstanceOf: EcmoRun
Usage: #example
Title: "c-e4-row"
Description: "A centrally cannulated run, begun by an intensivist; the patient died on support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A centrally cannulated run, begun by an intensivist; the patient died on support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-04"
* extension[runNumber].valuePositiveInt = 1
* extension[configuration].valueCodeableConcept = EcmoConfigurationCs#central
* extension[ageAtRun].valueAge.value = 55
* status = #completed
* category = $SCT#182744004 "Extracorporeal circulation procedure (procedure)"
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-05T18:35:00+05:00"
* performer.function = EcmoTeamRoleCs#intensivist
* performer.actor.display = "Intensivist on call"
* reasonCode = $SCT#89138009 "Cardiogenic shock (disorder)"
* outcome = EcmoRunOutcomeCs#died-on-support
