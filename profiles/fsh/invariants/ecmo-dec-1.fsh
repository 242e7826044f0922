Invariant: ecmo-dec-1
Description: "A performed decannulation says how the cannulae were removed (extension decannulation-technique)."
Severity: #error
Expression: "status = 'not-done' or extension('https://w3id.org/ecmo-fhir/StructureDefinition/decannulation-technique').exists()"
