Instance: h-x03-row
InstanceOf: EcmoComplication
Usage: #example
Title: "h-x03-row"
Description: "Acute limb ischaemia after the perfusion line was pulled out."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Acute limb ischaemia after the perfusion line was pulled out.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/limb-ischaemia"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[severity].valueCodeableConcept = EcmoSeverityCs#major
* extension[management][0].valueCodeableConcept = EcmoManagementCs#percutaneous
* extension[criterionVersion].valueString = "HenriMondor-2021"
* category = EcmoComplicationGroupCs#limb
* code.coding[0] = EcmoComplicationTypeCs#limb-ischaemia
* code.coding[1] = $SCT#1230182004 "Acute lower limb ischemia (disorder)"
* effectiveDateTime = "2025-03-01T14:50:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* focus = Reference(h-p11-row)
* note.text = "The patient removed the reperfusion line."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
