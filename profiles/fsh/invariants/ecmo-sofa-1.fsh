Invariant: ecmo-sofa-1
Description: "A SOFA score is a whole number from 0 to 24 (valueInteger)."
Severity: #error
Expression: "code.coding.where(code = '96789-3').exists() implies value.all($this is integer and $this >= 0 and $this <= 24)"
