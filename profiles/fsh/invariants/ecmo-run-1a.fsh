Invariant: ecmo-run-1a
Description: "A completed run needs a start and an end. Give performedPeriod.end, or say with data-absent-reason that the end is not known."
Severity: #error
Expression: "status = 'completed' implies (performed.ofType(Period).start.exists() and performed.ofType(Period).end.exists())"
