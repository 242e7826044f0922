Invariant: ecmo-score-2
Description: "An INTERMACS profile is a code of ecmo-intermacs, 1 to 7."
Severity: #error
Expression: "code.coding.where(code = 'intermacs').exists() implies value.all(ofType(CodeableConcept).coding.where(system = 'https://w3id.org/ecmo-fhir/CodeSystem/ecmo-intermacs').exists())"
