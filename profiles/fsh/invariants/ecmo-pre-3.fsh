Invariant: ecmo-pre-3
Description: "A performed preclosing needs its outcome: success, failure, or not-stated if the source does not say."
Severity: #error
Expression: "status = 'not-done' or outcome.exists()"
