Instance: binding-ecmo-timi-pass
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "binding-ecmo-timi-pass"
Description: "A code of ecmo-timi."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #post
* code = EcmoObservationCs#timi-flow
* valueCodeableConcept = $SCT#371867000 "Thrombolysis in Myocardial Infarction grade 0: no perfusion (finding)"
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
