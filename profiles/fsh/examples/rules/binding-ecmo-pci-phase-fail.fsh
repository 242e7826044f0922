Instance: binding-ecmo-pci-phase-fail
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "binding-ecmo-pci-phase-fail"
Description: "A code outside ecmo-pci-phase."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #later
* code = EcmoObservationCs#timi-flow
* valueCodeableConcept = $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
