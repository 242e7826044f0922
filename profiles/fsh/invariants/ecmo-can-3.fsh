Invariant: ecmo-can-3
Description: "A cannula needs its French size, between 3 and 36 [Ch]; if it is not known, say so with data-absent-reason."
Severity: #error
Expression: "property.where(type.coding.where(code = 'french-size').exists()).valueQuantity.where(extension('http://hl7.org/fhir/StructureDefinition/data-absent-reason').exists() or (value >= 3 and value <= 36)).count() = 1"
