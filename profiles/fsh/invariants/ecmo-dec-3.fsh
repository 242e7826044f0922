Invariant: ecmo-dec-3
Description: "A performed decannulation says when: give performedDateTime or performedPeriod, or data-absent-reason."
Severity: #error
Expression: "status = 'not-done' or performed.exists()"
