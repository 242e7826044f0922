Instance: h-x06-row
InstanceOf: EcmoComplication
Usage: #example
Title: "h-x06-row"
Description: "Infection of the groin after surgical removal."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Infection of the groin after surgical removal.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-infection"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#after-explantation
* extension[severity].valueCodeableConcept = EcmoSeverityCs#minor
* extension[management][0].valueCodeableConcept = EcmoManagementCs#conservative
* extension[criterionVersion].valueString = "HenriMondor-2021"
* category = EcmoComplicationGroupCs#infection
* code = EcmoComplicationTypeCs#access-infection
* effectiveDateTime = "2025-03-08"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* focus = Reference(h-f01-row)
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
