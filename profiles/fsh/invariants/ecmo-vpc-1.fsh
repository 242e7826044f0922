Invariant: ecmo-vpc-1
Description: "The number of kinds of vasopressor is a whole number that is not negative (valueInteger)."
Severity: #error
Expression: "code.coding.where(code = 'vasopressor-count').exists() implies value.all($this is integer and $this >= 0)"
