Instance: i-05-row
InstanceOf: EcmoLvUnloading
Usage: #example
Title: "i-05-row"
Description: "Balloon atrial septostomy on support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Balloon atrial septostomy on support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/septostomy"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#during
* extension[indication].valueCodeableConcept = EcmoUnloadingIndicationCs#lv-unloading
* status = #completed
* code = EcmoLvUnloadingCs#septostomy
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedPeriod.start = "2025-03-01T14:30:00+05:00"
* performedPeriod.end = "2025-03-01T14:50:00+05:00"
* outcome = EcmoOutcomeCs#success
