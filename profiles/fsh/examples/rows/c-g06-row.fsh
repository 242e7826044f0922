Instance: c-g06-row
InstanceOf: EcmoComplication
Usage: #example
Title: "c-g06-row"
Description: "Blood glucose of 260 mg/dL on support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Blood glucose of 260 mg/dL on support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/metab-hyper"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[criterionVersion].valueString = "CSECLS-2024"
* category = EcmoComplicationGroupCs#metabolic
* code.coding[0] = EcmoComplicationTypeCs#metab-hyper
* code.coding[1] = $SCT#80394007 "Hyperglycemia (disorder)"
* effectiveDateTime = "2025-03-01T14:45:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* component.code = EcmoObservationCs#blood-glucose
* component.valueQuantity = 260 'mg/dL'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
