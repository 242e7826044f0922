Invariant: ecmo-dur-1
Description: "A duration is not negative and is in UCUM minutes, hours or days (min, h, d)."
Severity: #error
Expression: "value.ofType(Quantity).all(value >= 0 and system = 'http://unitsofmeasure.org' and (code = 'min' or code = 'h' or code = 'd'))"
