Invariant: ecmo-dec-4
Description: "A performed decannulation needs its outcome: success or failure."
Severity: #error
Expression: "status = 'not-done' or outcome.exists()"
