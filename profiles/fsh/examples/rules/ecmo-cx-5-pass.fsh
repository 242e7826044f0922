Instance: ecmo-cx-5-pass
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-cx-5-pass"
Description: "Free haemoglobin 62 mg/dL."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#implantation
* extension[criterionVersion].valueString = "CSECLS-2024"
* category = EcmoComplicationGroupCs#bleeding
* code.coding[0] = EcmoComplicationTypeCs#bleed-haemolysis
* effectiveDateTime = "2025-03-01T14:00:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* component.code = EcmoObservationCs#free-haemoglobin
* component.valueQuantity = 62 'mg/dL'
