Instance: h-p05-row
InstanceOf: EcmoAdjunctProcedure
Usage: #example
Title: "h-p05-row"
Description: "Guide wire in the superior vena cava, verified by angiography."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Guide wire in the superior vena cava, verified by angiography.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/wire/venous"
* status = #completed
* code = EcmoAdjunctProcedureCs#guidewire-placement
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T13:47:00+05:00"
* bodySite = $SCT#48345005 "Superior vena cava structure (body structure)"
* outcome = EcmoOutcomeCs#success
* usedReference = Reference(h-p07-row)
* note.text = "The arterial wire lay in the aortic root."
