Instance: ecmo-timi-flow-example
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "ecmo-timi-flow-example"
Description: "TIMI 3 in the left anterior descending artery after the intervention."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">TIMI 3 in the left anterior descending artery after the intervention.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #post
* code = EcmoObservationCs#timi-flow
* effectiveDateTime = "2025-03-01T14:48:00+05:00"
* valueCodeableConcept = $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* bodySite = EcmoVesselCs#lad
* note.text = "Core laboratory reading."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-pci-example)
