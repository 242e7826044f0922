Instance: fixed-ecmo-complication-interpretation-fail
InstanceOf: Observation
Usage: #example
Title: "fixed-ecmo-complication-interpretation-fail"
Description: "An interpretation, which is not used."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-complication"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* extension[0].url = "https://w3id.org/ecmo-fhir/StructureDefinition/complication-phase"
* extension[0].valueCodeableConcept = EcmoPhaseCs#implantation
* extension[1].url = "https://w3id.org/ecmo-fhir/StructureDefinition/criterion-version"
* extension[1].valueString = "Pavlodar-2025"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-dissection
* effectiveDateTime = "2025-03-01T14:00:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* interpretation.text = "severe"
