Instance: ecmo-complication-example
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-complication-example"
Description: "A minor dissection of the femoral artery during implantation."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A minor dissection of the femoral artery during implantation.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#implantation
* extension[severity].valueCodeableConcept = EcmoSeverityCs#minor
* extension[management].valueCodeableConcept = EcmoManagementCs#conservative
* extension[resolution].valueCodeableConcept = EcmoResolutionCs#resolved
* extension[relatedness].valueCodeableConcept = EcmoRelatednessCs#related
* extension[criterionVersion].valueString = "Pavlodar-2025"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-dissection
* code.coding[1] = $SCT#710864009 "Dissection of artery (disorder)"
* focus = Reference(ecmo-cannulation-example)
* effectiveDateTime = "2025-03-01T14:00:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* bodySite = $SCT#7657000 "Structure of femoral artery (body structure)"
* component.code = EcmoObservationCs#hb-drop
* component.valueQuantity = 0.4 'g/dL'
* note.text = "No further treatment."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
