Instance: h-t113-row
InstanceOf: EcmoIndication
Usage: #example
Title: "h-t113-row"
Description: "Cardiac arrest before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Cardiac arrest before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/arrest"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#410429000 "Cardiac arrest (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T13:05:00+05:00"
