// hasValue() comes first: comparing a time that carries only data-absent-reason fails in HAPI. Times of unequal precision on one day are not comparable and pass.
Invariant: ecmo-run-1b
Description: "The run ends before it starts. Correct performedPeriod so that the end is not before the start."
Severity: #error
Expression: "performed.ofType(Period).where(start.hasValue() and end.hasValue() and end < start).empty()"
