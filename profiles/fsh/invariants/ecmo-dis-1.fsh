Invariant: ecmo-dis-1
Description: "A cerebral performance category is 1 to 5, a modified Rankin scale 0 to 6."
Severity: #error
Expression: "component.where(code.coding.where(code = 'cpc').exists()).value.ofType(integer).all($this >= 1 and $this <= 5) and component.where(code.coding.where(code = 'mrs').exists()).value.ofType(integer).all($this >= 0 and $this <= 6)"
