Invariant: ecmo-run-2
Description: "The start of flow is needed: to the minute with the offset from UTC (2025-03-01T14:05:00+05:00), or as a date with the extension time-of-day-unknown set to true."
Severity: #error
Expression: "status = 'not-done' or performed.ofType(Period).start.where(hasValue() and (toString().matches('^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}.*(Z|[+-][0-9]{2}:[0-9]{2})$') or (toString().length() = 10 and extension('https://w3id.org/ecmo-fhir/StructureDefinition/time-of-day-unknown').value = true))).exists()"
