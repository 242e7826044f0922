Instance: h-t121-row
InstanceOf: EcmoPci
Usage: #example
Title: "h-t121-row"
Description: "Coronary intervention attempted around the run."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Coronary intervention attempted around the run.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pci/associated"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#unknown
* status = #completed
* code = $SCT#415070008 "Percutaneous coronary intervention (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* bodySite = EcmoVesselCs#lad
* outcome = EcmoOutcomeCs#not-stated
