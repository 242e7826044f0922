Instance: c-o12-row
InstanceOf: EcmoProcedureTime
Usage: #example
Title: "c-o12-row"
Description: "Ventilated for 188 hours."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Ventilated for 188 hours.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/ventilation-time"
* code = EcmoObservationCs#ventilation-time
* effectiveDateTime = "2025-03-01"
* valueQuantity = 188 'h'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
