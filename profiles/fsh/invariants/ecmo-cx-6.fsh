Invariant: ecmo-cx-6
Description: "Category needs exactly one complication group."
Severity: #error
Expression: "category.coding.where(system = 'https://w3id.org/ecmo-fhir/CodeSystem/ecmo-complication-group').count() = 1"
