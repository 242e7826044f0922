Instance: ecmo-coh-1-pass
InstanceOf: EcmoCohort
Usage: #example
Title: "ecmo-coh-1-pass"
Description: "A cohort known by its number only."
* identifier.system = "https://registry.example/sid/cohort"
* identifier.value = "2025-frozen"
* type = #person
* actual = true
* quantity = 5492
