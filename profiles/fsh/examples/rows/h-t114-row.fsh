Instance: h-t114-row
InstanceOf: EcmoIndication
Usage: #example
Title: "h-t114-row"
Description: "Refractory cardiac arrest before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Refractory cardiac arrest before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/refractory-arrest"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = EcmoIndicationCs#refractory-cardiac-arrest
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T13:05:00+05:00"
