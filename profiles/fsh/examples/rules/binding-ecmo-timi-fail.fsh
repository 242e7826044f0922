Instance: binding-ecmo-timi-fail
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "binding-ecmo-timi-fail"
Description: "A code outside ecmo-timi."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #post
* code = EcmoObservationCs#timi-flow
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
