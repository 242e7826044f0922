Instance: ecmo-per-2-fail
InstanceOf: EcmoRegistry
Usage: #example
Title: "ecmo-per-2-fail"
Description: "A period that ends before it begins."
* identifier.system = "https://registry.example/sid/study"
* identifier.value = "VA-ECMO-1"
* title = "Registry of percutaneous veno-arterial ECMO"
* status = #active
* category = EcmoStudyCategoryCs#case-series
* period.start = "2025-03-01"
* period.end = "2024-03-01"
