Instance: c-e2-row
InstanceOf: EcmoMeasurement
Usage: #example
Title: "c-e2-row"
Description: "Arterial oxygen pressure before support is not known."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Arterial oxygen pressure before support is not known.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pao2/pre"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* category = $CATEGORY#laboratory
* code = $LNC#2703-7 "Oxygen [Partial pressure] in Arterial blood"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* dataAbsentReason = $DAR#unknown
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
