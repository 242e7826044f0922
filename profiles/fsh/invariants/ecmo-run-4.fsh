Invariant: ecmo-run-4
Description: "A run in progress has no end and no outcome yet. Remove them, or set the status to completed or stopped."
Severity: #error
Expression: "status = 'in-progress' implies (performed.ofType(Period).end.empty() and outcome.empty())"
