Instance: h-t115-row
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "h-t115-row"
Description: "Refractory arrest: one minute without flow, 55 minutes of resuscitation."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Refractory arrest: one minute without flow, 55 minutes of resuscitation.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest/refractory"
* code = EcmoObservationCs#arrest-timing
* focus = Reference(h-t114-row)
* effectiveDateTime = "2025-03-01T13:05:00+05:00"
* component[0].code = EcmoObservationCs#no-flow-time
* component[0].valueQuantity = 1 'min'
* component[1].code = EcmoObservationCs#low-flow-time
* component[1].valueQuantity = 55 'min'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
