Invariant: ecmo-score-3
Description: "A vasoactive-inotropic or SYNTAX score is a number that is not negative, in UCUM {score}."
Severity: #error
Expression: "code.coding.where(code = 'vis' or code = 'syntax').exists() implies value.all(ofType(Quantity).where(value >= 0 and system = 'http://unitsofmeasure.org' and code = '{score}').exists())"
