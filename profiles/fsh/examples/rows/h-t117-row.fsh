Instance: h-t117-row
InstanceOf: EcmoIndication
Usage: #example
Title: "h-t117-row"
Description: "Cardiac arrest with successful resuscitation before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Cardiac arrest with successful resuscitation before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/resuscitated-arrest"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#233927002 "Cardiac arrest with successful resuscitation (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T13:05:00+05:00"
