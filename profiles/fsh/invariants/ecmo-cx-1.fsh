Invariant: ecmo-cx-1
Description: "A present complication needs its onset (or data-absent-reason on it), its phase and the definition it was judged by (criterion-version)."
Severity: #error
Expression: "value.ofType(CodeableConcept).coding.where(code = '52101004').exists() implies (effective.exists() and extension('https://w3id.org/ecmo-fhir/StructureDefinition/complication-phase').exists() and extension('https://w3id.org/ecmo-fhir/StructureDefinition/criterion-version').exists())"
