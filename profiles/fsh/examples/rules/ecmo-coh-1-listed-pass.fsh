Instance: ecmo-coh-1-listed-pass
InstanceOf: EcmoCohort
Usage: #example
Title: "ecmo-coh-1-listed-pass"
Description: "One member counted and listed."
* identifier.system = "https://registry.example/sid/cohort"
* identifier.value = "2025-frozen"
* type = #person
* actual = true
* quantity = 1
* member.entity = Reference(ecmo-patient-example)
