Invariant: ecmo-timi-2
Description: "TIMI flow says whether it was seen before or after the intervention (extension pci-phase)."
Severity: #error
Expression: "extension('https://w3id.org/ecmo-fhir/StructureDefinition/pci-phase').exists()"
