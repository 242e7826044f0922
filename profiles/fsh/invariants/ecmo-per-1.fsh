Invariant: ecmo-per-1
Description: "The end is before the start. Correct the period."
Severity: #error
Expression: "children().ofType(Period).where(start.hasValue() and end.hasValue() and end < start).empty()"
