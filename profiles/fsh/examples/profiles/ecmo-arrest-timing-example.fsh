Instance: ecmo-arrest-timing-example
InstanceOf: EcmoArrestTiming
Usage: #example
Title: "ecmo-arrest-timing-example"
Description: "One minute without flow and 55 minutes of resuscitation before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">One minute without flow and 55 minutes of resuscitation before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/arrest"
* status = #final
* code = EcmoObservationCs#arrest-timing
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* focus = Reference(ecmo-indication-example)
* effectiveDateTime = "2025-03-01T13:05:00+05:00"
* component[0].code = EcmoObservationCs#no-flow-time
* component[0].valueQuantity = 1 'min'
* component[1].code = EcmoObservationCs#low-flow-time
* component[1].valueQuantity = 55 'min'
* note.text = "Witnessed in the ward."
