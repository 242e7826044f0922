Invariant: ecmo-run-3
Description: "A completed run needs its outcome. Give one of the run outcomes, not-stated if the source does not say."
Severity: #error
Expression: "status = 'completed' implies outcome.exists()"
