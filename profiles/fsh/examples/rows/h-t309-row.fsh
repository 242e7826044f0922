Instance: h-t309-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "h-t309-row"
Description: "No covered stent was needed."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">No covered stent was needed.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/covered-stent"
* status = #not-done
* code = EcmoAdjunctProcedureCs#covered-stent
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
