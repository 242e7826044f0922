Instance: registry-run-example
InstanceOf: RegistryRun
Usage: #example
Title: "registry-run-example"
Description: "A run under way."
* identifier.system = "https://registry.example/sid/run"
* identifier.value = "R-01"
* extension[urgency].valueCodeableConcept = EcmoUrgencyCs#emergency
* status = #in-progress
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject.display = "Patient 1"
* encounter.display = "Stay 1"
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* reasonCode = EcmoIndicationCs#refractory-cardiac-arrest

Alias: $SCT = http://snomed.info/sct
