Invariant: ecmo-vs-2
Description: "A vital status needs the time it was observed: effectiveDateTime, or the extension timepoint (offset from run start)."
Severity: #error
Expression: "effective.ofType(dateTime).hasValue() or extension('https://w3id.org/ecmo-fhir/StructureDefinition/timepoint').exists()"
