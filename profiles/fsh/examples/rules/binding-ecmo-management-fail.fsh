Instance: binding-ecmo-management-fail
InstanceOf: EcmoComplication
Usage: #example
Title: "binding-ecmo-management-fail"
Description: "A code outside ecmo-management."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#implantation
* extension[criterionVersion].valueString = "Pavlodar-2025"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-dissection
* effectiveDateTime = "2025-03-01T14:00:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* extension[management].valueCodeableConcept = EcmoProcedureCs#preclosing
