Instance: ecmo-val-1-pass
InstanceOf: EcmoMeasurement
Usage: #example
Title: "ecmo-val-1-pass"
Description: "pH not known."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lactate/pre"
* code = $LNC#2518-9 "Lactate [Moles/volume] in Arterial blood"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* dataAbsentReason = $DAR#unknown
