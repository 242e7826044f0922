Invariant: ecmo-per-2
Description: "The period ends before it begins."
Severity: #error
Expression: "period.where(start.hasValue() and end.hasValue()).all(end >= start)"
