Invariant: ecmo-score-1
Description: "A SCAI shock stage is a code of ecmo-scai, A to E."
Severity: #error
Expression: "code.coding.where(code = 'scai').exists() implies value.all(ofType(CodeableConcept).coding.where(system = 'https://w3id.org/ecmo-fhir/CodeSystem/ecmo-scai').exists())"
