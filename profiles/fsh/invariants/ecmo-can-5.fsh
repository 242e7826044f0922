Invariant: ecmo-can-5
Description: "A performed cannulation says how the vessel was reached: give the extension cannulation-approach."
Severity: #error
Expression: "status = 'not-done' or extension('https://w3id.org/ecmo-fhir/StructureDefinition/cannulation-approach').exists()"
