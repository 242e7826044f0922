Instance: h-x02-row
InstanceOf: EcmoComplication
Usage: #example
Title: "h-x02-row"
Description: "Bleeding at the cannulation site with a fall of haemoglobin by 3.4 g/dL."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Bleeding at the cannulation site with a fall of haemoglobin by 3.4 g/dL.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/bleed-cannulation-site"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#support
* extension[severity].valueCodeableConcept = EcmoSeverityCs#major
* extension[management][0].valueCodeableConcept = EcmoManagementCs#transfusion
* extension[criterionVersion].valueString = "HenriMondor-2021"
* category = EcmoComplicationGroupCs#bleeding
* code = EcmoComplicationTypeCs#bleed-cannulation-site
* effectiveDateTime = "2025-03-01T14:40:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* component[0].code = EcmoObservationCs#hb-drop
* component[0].valueQuantity = 3.4 'g/dL'
* component[1].code = EcmoObservationCs#prbc-units
* component[1].valueQuantity = 3 '1'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
