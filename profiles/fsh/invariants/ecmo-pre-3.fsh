Invariant: ecmo-pre-3
Description: "A performed preclosing needs its outcome: success or failure."
Severity: #error
Expression: "status = 'not-done' or outcome.exists()"
