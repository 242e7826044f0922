Instance: fixed-ecmo-timi-flow-pciPhase-fail
InstanceOf: Observation
Usage: #example
Title: "fixed-ecmo-timi-flow-pciPhase-fail"
Description: "Before or after the intervention?"
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-timi-flow"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* code = EcmoObservationCs#timi-flow
* valueCodeableConcept = $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
