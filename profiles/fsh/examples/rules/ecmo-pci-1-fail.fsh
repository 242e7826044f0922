Instance: ecmo-pci-1-fail
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "ecmo-pci-1-fail"
Description: "TIMI 3, in which vessel?"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #post
* code = EcmoObservationCs#timi-flow
* valueCodeableConcept = $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
