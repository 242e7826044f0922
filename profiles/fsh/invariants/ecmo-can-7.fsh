Invariant: ecmo-can-7
Description: "A performed cannulation needs its outcome: success, failure, or not-stated if the source does not say."
Severity: #error
Expression: "status = 'not-done' or outcome.exists()"
