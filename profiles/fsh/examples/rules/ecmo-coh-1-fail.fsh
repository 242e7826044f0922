Instance: ecmo-coh-1-fail
InstanceOf: EcmoCohort
Usage: #example
Title: "ecmo-coh-1-fail"
Description: "Two members counted, one listed."
* identifier.system = "https://registry.example/sid/cohort"
* identifier.value = "2025-frozen"
* type = #person
* actual = true
* quantity = 2
* member.entity = Reference(ecmo-patient-example)
