Invariant: ecmo-met-1
Description: "A metric of the circuit is a setting or a measurement (category)."
Severity: #error
Expression: "category = 'setting' or category = 'measurement'"
