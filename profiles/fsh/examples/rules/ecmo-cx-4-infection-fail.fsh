Instance: ecmo-cx-4-infection-fail
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-cx-4-infection-fail"
Description: "Groin infection under vascular access."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#implantation
* extension[criterionVersion].valueString = "Pavlodar-2025"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-infection
* effectiveDateTime = "2025-03-01T14:00:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
