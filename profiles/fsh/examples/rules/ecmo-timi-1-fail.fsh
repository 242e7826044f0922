Instance: ecmo-timi-1-fail
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "ecmo-timi-1-fail"
Description: "Text only."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #post
* code = EcmoObservationCs#timi-flow
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
* valueCodeableConcept.text = "TIMI III"
