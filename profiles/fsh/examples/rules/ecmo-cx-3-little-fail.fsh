Instance: ecmo-cx-3-little-fail
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-cx-3-little-fail"
Description: "Haemoglobin fell by 1 g/dL only."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#implantation
* extension[criterionVersion].valueString = "HenriMondor-2021"
* category = EcmoComplicationGroupCs#bleeding
* code.coding[0] = EcmoComplicationTypeCs#bleed-cannulation-site
* effectiveDateTime = "2025-03-01T14:00:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* component.code = EcmoObservationCs#hb-drop
* component.valueQuantity = 1 'g/dL'
