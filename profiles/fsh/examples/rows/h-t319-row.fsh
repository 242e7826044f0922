Instance: h-t319-row
InstanceOf: EcmoComplication
Usage: #example
Title: "h-t319-row"
Description: "Arteriovenous fistula at the reperfusion line, not operated on."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arteriovenous fistula at the reperfusion line, not operated on.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-av-fistula"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#after-explantation
* extension[severity].valueCodeableConcept = EcmoSeverityCs#minor
* extension[management][0].valueCodeableConcept = EcmoManagementCs#conservative
* extension[criterionVersion].valueString = "HenriMondor-2021"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-av-fistula
* code.coding[1] = $SCT#439470001 "Arteriovenous fistula (disorder)"
* effectiveDateTime = "2025-03-05"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* focus = Reference(h-p11-row)
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
