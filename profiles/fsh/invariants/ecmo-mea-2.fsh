Invariant: ecmo-mea-2
Description: "A measurement needs a number that is not negative."
Severity: #error
Expression: "value.ofType(Quantity).all(value >= 0)"
