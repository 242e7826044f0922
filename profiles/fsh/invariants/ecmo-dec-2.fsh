Invariant: ecmo-dec-2
Description: "A percutaneous decannulation says whether a crossover balloon was used (extension crossover)."
Severity: #error
Expression: "(status != 'not-done' and extension('https://w3id.org/ecmo-fhir/StructureDefinition/decannulation-technique').value.coding.where(code = 'percutaneous').exists()) implies extension('https://w3id.org/ecmo-fhir/StructureDefinition/crossover').exists()"
