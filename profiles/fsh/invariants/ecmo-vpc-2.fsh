Invariant: ecmo-vpc-2
Description: "Whether any vasopressor was used, or fewer kinds than before, is yes or no (valueBoolean)."
Severity: #error
Expression: "code.coding.where(code = 'vasopressor-use' or code = 'vasopressor-decrease').exists() implies value.all($this is boolean)"
