Invariant: ecmo-arr-1
Description: "No-flow and low-flow time are not negative and in UCUM minutes (min)."
Severity: #error
Expression: "component.value.ofType(Quantity).all(value >= 0 and system = 'http://unitsofmeasure.org' and code = 'min')"
