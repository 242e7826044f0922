Invariant: ecmo-vol-1
Description: "The annual number of runs is not negative."
Severity: #error
Expression: "extension.where(url = 'count').value.ofType(integer).all($this >= 0)"
