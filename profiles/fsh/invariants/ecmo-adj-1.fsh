Invariant: ecmo-adj-1
Description: "A procedure that was done says when: give performed[x], its relation to the run (extension ecmo-relation), or a timepoint."
Severity: #error
Expression: "status = 'not-done' or performed.exists() or extension('https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-relation').exists() or extension('https://w3id.org/ecmo-fhir/StructureDefinition/timepoint').exists()"
