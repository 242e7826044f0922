Invariant: ecmo-dec-4
Description: "A performed decannulation needs its outcome: success, failure, or not-stated if the source does not say."
Severity: #error
Expression: "status = 'not-done' or outcome.exists()"
