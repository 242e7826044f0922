Instance: binding-ecmo-study-category-fail
InstanceOf: EcmoRegistry
Usage: #example
Title: "binding-ecmo-study-category-fail"
Description: "A code outside ecmo-study-category."
* identifier.system = "https://registry.example/sid/study"
* identifier.value = "VA-ECMO-1"
* title = "Registry of percutaneous veno-arterial ECMO"
* status = #active
* category = EcmoOutcomeCs#success
