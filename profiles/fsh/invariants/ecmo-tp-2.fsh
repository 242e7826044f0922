Invariant: ecmo-tp-2
Description: "The offset of a timepoint is in UCUM minutes, hours or days (min, h, d)."
Severity: #error
Expression: "extension.where(url = 'offset').value.ofType(Quantity).all(value.exists() and system = 'http://unitsofmeasure.org' and (code = 'min' or code = 'h' or code = 'd'))"
