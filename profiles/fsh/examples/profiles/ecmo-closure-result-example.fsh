Instance: ecmo-closure-result-example
InstanceOf: EcmoClosureResult
Usage: #example
Title: "ecmo-closure-result-example"
Description: "The artery closed without further procedure."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The artery closed without further procedure.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/closure-result"
* extension[compressionDressing].valueBoolean = false
* status = #final
* code = EcmoObservationCs#closure-result
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-decannulation-example)
* effectiveDateTime = "2025-03-01T15:10:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* valueBoolean = true
* component[0].code = EcmoClosureComponentCs#residual-bleeding
* component[0].valueBoolean = false
* note.text = "Two sutures tied."
