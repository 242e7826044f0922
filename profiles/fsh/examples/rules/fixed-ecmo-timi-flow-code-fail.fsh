Instance: fixed-ecmo-timi-flow-code-fail
InstanceOf: Observation
Usage: #example
Title: "fixed-ecmo-timi-flow-code-fail"
Description: "Another code."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-timi-flow"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[0].url = "https://w3id.org/ecmo-fhir/StructureDefinition/pci-phase"
* extension[0].valueCode = #post
* code = EcmoObservationCs#coronary-lesion
* valueCodeableConcept = $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
