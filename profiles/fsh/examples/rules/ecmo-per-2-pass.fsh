Instance: ecmo-per-2-pass
InstanceOf: EcmoRegistry
Usage: #example
Title: "ecmo-per-2-pass"
Description: "A period of one day."
* identifier.system = "https://registry.example/sid/study"
* identifier.value = "VA-ECMO-1"
* title = "Registry of percutaneous veno-arterial ECMO"
* status = #active
* category = EcmoStudyCategoryCs#case-series
* period.start = "2025-03-01"
* period.end = "2025-03-01"
