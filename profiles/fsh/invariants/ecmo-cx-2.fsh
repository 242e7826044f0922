Invariant: ecmo-cx-2
Description: "An absent complication has no severity, phase or management. Remove them, or state the complication as present."
Severity: #error
Expression: "value.ofType(CodeableConcept).coding.where(code = '2667000').exists() implies (extension('https://w3id.org/ecmo-fhir/StructureDefinition/complication-severity').empty() and extension('https://w3id.org/ecmo-fhir/StructureDefinition/complication-phase').empty() and extension('https://w3id.org/ecmo-fhir/StructureDefinition/complication-management').empty())"
