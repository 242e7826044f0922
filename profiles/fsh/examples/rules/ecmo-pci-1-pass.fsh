Instance: ecmo-pci-1-pass
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "ecmo-pci-1-pass"
Description: "All treated vessels together."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #post
* code = EcmoObservationCs#timi-flow
* valueCodeableConcept = $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* bodySite = $SCT#41801008 "Coronary artery structure (body structure)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
