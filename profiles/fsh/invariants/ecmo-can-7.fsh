Invariant: ecmo-can-7
Description: "A performed cannulation needs its outcome: success or failure."
Severity: #error
Expression: "status = 'not-done' or outcome.exists()"
