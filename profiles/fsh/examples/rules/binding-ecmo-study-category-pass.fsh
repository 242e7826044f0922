Instance: binding-ecmo-study-category-pass
InstanceOf: EcmoRegistry
Usage: #example
Title: "binding-ecmo-study-category-pass"
Description: "A code of ecmo-study-category."
* identifier.system = "https://registry.example/sid/study"
* identifier.value = "VA-ECMO-1"
* title = "Registry of percutaneous veno-arterial ECMO"
* status = #active
* category = EcmoStudyCategoryCs#matched-cohort
