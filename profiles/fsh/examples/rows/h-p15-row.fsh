Instance: h-p15-row
InstanceOf: EcmoClosureResult
Usage: #example
Title: "h-p15-row"
Description: "Closed without bail-out."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Closed without bail-out.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/closure-result/crossover"
* extension[compressionDressing].valueBoolean = false
* code = EcmoObservationCs#closure-result
* effectiveDateTime = "2025-03-01T15:10:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* valueBoolean = true
* component[0].code = EcmoClosureComponentCs#bail-out
* component[0].valueBoolean = false
* component[1].code = EcmoClosureComponentCs#surgical-closure
* component[1].valueBoolean = false
* note.text = "Skin suture."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(h-f02-row)
