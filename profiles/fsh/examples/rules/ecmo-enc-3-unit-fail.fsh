Instance: ecmo-enc-3-unit-fail
InstanceOf: EcmoIcuEncounter
Usage: #example
Title: "ecmo-enc-3-unit-fail"
Description: "A length in years."
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01/icu"
* status = #finished
* class = $ACT#ACUTE
* type = $SCT#309904001 "Intensive care unit (environment)"
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-hospital-encounter-example)
* period.start = "2025-03-01T16:00:00+05:00"
* period.end = "2025-03-06T10:00:00+05:00"
* length = 1 'a'
