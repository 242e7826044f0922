Instance: ecmo-cx-1-pass
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-cx-1-pass"
Description: "Present; onset and phase stated as unknown."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#unknown
* extension[criterionVersion].valueString = "Pavlodar-2025"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-dissection
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* effectiveDateTime.extension[0].url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
* effectiveDateTime.extension[0].valueCode = #unknown
