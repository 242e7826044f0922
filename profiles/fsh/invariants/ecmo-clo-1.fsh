Invariant: ecmo-clo-1
Description: "A closure that needed a bail-out or an operation was no technical success."
Severity: #error
Expression: "value.all($this = true) and value.exists() implies component.where(code.coding.where(code = 'bail-out' or code = 'surgical-closure').exists()).value.all($this = false)"
