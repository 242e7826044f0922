Instance: c-g02-row
InstanceOf: EcmoComplication
Usage: #example
Title: "c-g02-row"
Description: "Haemolysis with free haemoglobin of 62 mg/dL."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Haemolysis with free haemoglobin of 62 mg/dL.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/bleed-haemolysis"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[criterionVersion].valueString = "CSECLS-2024"
* category = EcmoComplicationGroupCs#bleeding
* code = EcmoComplicationTypeCs#bleed-haemolysis
* effectiveDateTime = "2025-03-01T14:45:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* component.code = EcmoObservationCs#free-haemoglobin
* component.valueQuantity = 62 'mg/dL'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
