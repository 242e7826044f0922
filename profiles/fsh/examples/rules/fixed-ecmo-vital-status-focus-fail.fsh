Instance: fixed-ecmo-vital-status-focus-fail
InstanceOf: Observation
Usage: #example
Title: "fixed-ecmo-vital-status-focus-fail"
Description: "Of no run."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-vital-status"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* extension[0].url = "https://w3id.org/ecmo-fhir/StructureDefinition/timepoint"
* extension[0].extension[0].url = "code"
* extension[0].extension[0].valueCodeableConcept = EcmoTimepointCs#d90
* extension[0].extension[1].url = "offset"
* extension[0].extension[1].valueQuantity = 90 'd'
* code = EcmoObservationCs#vital-status
* effectiveDateTime = "2025-05-30"
* valueCodeableConcept = EcmoVitalStatusCs#alive
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
