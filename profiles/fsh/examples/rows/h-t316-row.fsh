Instance: h-t316-row
InstanceOf: EcmoClosureResult
Usage: #example
Title: "h-t316-row"
Description: "Closure failed; the artery was closed surgically."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Closure failed; the artery was closed surgically.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/closure-result/surgical"
* extension[compressionDressing].valueBoolean = false
* code = EcmoObservationCs#closure-result
* effectiveDateTime = "2025-03-01T15:10:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* valueBoolean = false
* component[0].code = EcmoClosureComponentCs#residual-bleeding
* component[0].valueBoolean = true
* component[1].code = EcmoClosureComponentCs#surgical-closure
* component[1].valueBoolean = true
* note.text = "Skin suture."
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(h-f02-row)
