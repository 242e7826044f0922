Invariant: ecmo-unl-1
Description: "A performed unloading says when: give performedPeriod, or its relation to the run (extension ecmo-relation)."
Severity: #error
Expression: "status = 'not-done' or performed.exists() or extension('https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-relation').exists()"
