Invariant: ecmo-pci-2
Description: "A performed intervention says whether it was before, during or after the run, or unknown (extension ecmo-relation)."
Severity: #error
Expression: "status = 'not-done' or extension('https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-relation').exists()"
