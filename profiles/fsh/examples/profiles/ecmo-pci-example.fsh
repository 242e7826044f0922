Instance: ecmo-pci-example
InstanceOf: EcmoPci
Usage: #example
Title: "ecmo-pci-example"
Description: "Emergency intervention under support, all lesions treated."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Emergency intervention under support, all lesions treated.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pci"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#during
* extension[relation].extension[minutes].valueInteger = 12
* extension[completeRevascularisation].valueBoolean = true
* extension[timepoint].extension[offset].valueQuantity = 12 'min'
* status = #completed
* code = $SCT#414089002 "Emergency percutaneous coronary intervention (procedure)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T14:17:00+05:00"
* reasonCode = $SCT#401303003 "Acute ST segment elevation myocardial infarction (disorder)"
* bodySite.coding[0] = EcmoVesselCs#lad
* bodySite.coding[1] = $SCT#59438005 "Structure of anterior descending branch of left coronary artery (body structure)"
* outcome = EcmoOutcomeCs#success
* usedReference = Reference(ecmo-device-example)
* note.text = "One stent."
