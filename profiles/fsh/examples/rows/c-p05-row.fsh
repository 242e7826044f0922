Instance: c-p05-row
InstanceOf: EcmoIndication
Usage: #example
Title: "c-p05-row"
Description: "Sepsis as the reason for support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Sepsis as the reason for support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/sepsis"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#91302008 "Sepsis (disorder)"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* onsetDateTime = "2025-03-01T11:30:00+05:00"
