Instance: ecmo-tp-1-fail
InstanceOf: Observation
Usage: #example
Title: "ecmo-tp-1-fail"
Description: "Neither code nor offset."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-vital-status"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* code = EcmoObservationCs#vital-status
* focus = Reference(ecmo-run-example)
* effectiveDateTime = "2025-05-30"
* valueCodeableConcept = EcmoVitalStatusCs#alive
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* extension[0].url = "https://w3id.org/ecmo-fhir/StructureDefinition/timepoint"
* extension[0].extension[0].url = "http://hospital.example/remark"
* extension[0].extension[0].valueString = "later"
