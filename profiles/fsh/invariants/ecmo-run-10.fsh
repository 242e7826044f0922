Invariant: ecmo-run-10
Description: "A run needs its number within this patient and centre, from 1 (extension run-number)."
Severity: #error
Expression: "extension('https://w3id.org/ecmo-fhir/StructureDefinition/run-number').exists()"
