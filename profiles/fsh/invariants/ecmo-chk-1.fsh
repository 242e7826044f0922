Invariant: ecmo-chk-1
Description: "A partially assessed group must list the items that were looked for (extension assessed-item)."
Severity: #error
Expression: "value.ofType(CodeableConcept).coding.where(code = 'partially-assessed').exists() implies extension('https://w3id.org/ecmo-fhir/StructureDefinition/assessed-item').exists()"
