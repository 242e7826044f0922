Invariant: ecmo-param-3
Description: "The value is negative. Only the pump inlet pressure may be negative."
Severity: #error
Expression: "code.coding.where(code = 'pump-inlet-pressure').exists() or value.ofType(Quantity).all(value.empty() or value >= 0)"
