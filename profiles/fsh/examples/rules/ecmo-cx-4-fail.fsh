Instance: ecmo-cx-4-fail
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-cx-4-fail"
Description: "Pneumothorax in limb."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#implantation
* extension[criterionVersion].valueString = "Pavlodar-2025"
* category = EcmoComplicationGroupCs#limb
* code.coding[0] = EcmoComplicationTypeCs#pulm-pneumothorax
* effectiveDateTime = "2025-03-01T14:00:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
