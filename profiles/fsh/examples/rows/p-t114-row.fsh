Instance: p-t114-row
InstanceOf: EcmoComorbidityStatement
Usage: #example
Title: "p-t114-row"
Description: "Chronic venous insufficiency is present."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Chronic venous insufficiency is present.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/venous-insufficiency"
* code = $SCT#20696009 "Peripheral venous insufficiency (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
