Instance: ecmo-timi-2-pass
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "ecmo-timi-2-pass"
Description: "After the intervention."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #post
* code = EcmoObservationCs#timi-flow
* valueCodeableConcept = $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
