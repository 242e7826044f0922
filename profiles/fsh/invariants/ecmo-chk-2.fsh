Invariant: ecmo-chk-2
Description: "Assessed items are listed only for a partially assessed group."
Severity: #error
Expression: "extension('https://w3id.org/ecmo-fhir/StructureDefinition/assessed-item').exists() implies value.ofType(CodeableConcept).coding.where(code = 'partially-assessed').exists()"
