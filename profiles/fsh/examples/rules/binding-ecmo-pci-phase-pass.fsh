Instance: binding-ecmo-pci-phase-pass
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "binding-ecmo-pci-phase-pass"
Description: "A code of ecmo-pci-phase."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #pre
* code = EcmoObservationCs#timi-flow
* valueCodeableConcept = $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
