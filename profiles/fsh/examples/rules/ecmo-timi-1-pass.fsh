Instance: ecmo-timi-1-pass
InstanceOf: EcmoTimiFlow
Usage: #example
Title: "ecmo-timi-1-pass"
Description: "TIMI grade 2."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #post
* code = EcmoObservationCs#timi-flow
* valueCodeableConcept = $SCT#371864007 "Thrombolysis in Myocardial Infarction grade 2: partial perfusion (finding)"
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-pci-example)
