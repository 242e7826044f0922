Invariant: ecmo-enc-4
Description: "The end is before the start. Correct the period."
Severity: #error
Expression: "period.where(start.hasValue() and end.hasValue() and end < start).empty()"
