Instance: ecmo-weaning-trial-example
InstanceOf: EcmoWeaningTrial
Usage: #example
Title: "ecmo-weaning-trial-example"
Description: "A trial off support that failed."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A trial off support that failed.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/weaning/1"
* extension[timepoint].extension[offset].valueQuantity = 30 'min'
* status = #completed
* code = EcmoProcedureCs#weaning-trial
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* performedDateTime = "2025-03-01T14:35:00+05:00"
* outcome = EcmoOutcomeCs#failure
* note.text = "Pressure fell within five minutes."
