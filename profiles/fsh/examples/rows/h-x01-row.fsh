Instance: h-x01-row
InstanceOf: EcmoProcedureTime
Usage: #example
Title: "h-x01-row"
Description: "Cannulation took 20 minutes, from first puncture to support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Cannulation took 20 minutes, from first puncture to support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation-time"
* code = EcmoObservationCs#cannulation-time
* effectiveDateTime = "2025-03-01"
* valueQuantity = 20 'min'
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
