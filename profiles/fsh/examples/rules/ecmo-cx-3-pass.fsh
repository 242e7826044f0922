Instance: ecmo-cx-3-pass
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-cx-3-pass"
Description: "Haemoglobin fell by 3.4 g/dL."
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
* component.valueQuantity = 3.4 'g/dL'
