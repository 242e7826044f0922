Instance: h-t118-row
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "h-t118-row"
Description: "Resuscitated arrest: one minute without flow, 15 minutes of resuscitation."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Resuscitated arrest: one minute without flow, 15 minutes of resuscitation.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest/resuscitated"
* code = EcmoObservationCs#arrest-timing
* focus = Reference(h-t117-row)
* effectiveDateTime = "2025-03-01T13:05:00+05:00"
* component[0].code = EcmoObservationCs#no-flow-time
* component[0].valueQuantity = 1 'min'
* component[1].code = EcmoObservationCs#low-flow-time
* component[1].valueQuantity = 15 'min'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
