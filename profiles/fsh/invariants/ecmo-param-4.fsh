Invariant: ecmo-param-4
Description: "A circuit parameter says whether it was set or measured (extension setting-or-measured)."
Severity: #error
Expression: "extension('https://w3id.org/ecmo-fhir/StructureDefinition/setting-or-measured').exists()"
