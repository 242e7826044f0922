Invariant: ecmo-can-6
Description: "A performed cannulation says when: give performedDateTime or performedPeriod, or data-absent-reason."
Severity: #error
Expression: "status = 'not-done' or performed.exists()"
