Invariant: ecmo-pre-2
Description: "A performed preclosing needs the number of closure devices placed, at least 1 (extension closure-device-count)."
Severity: #error
Expression: "status = 'not-done' or extension('https://w3id.org/ecmo-fhir/StructureDefinition/closure-device-count').exists()"
