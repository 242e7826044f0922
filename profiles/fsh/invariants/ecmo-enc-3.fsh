Invariant: ecmo-enc-3
Description: "The length of a stay is not negative and is in UCUM minutes, hours or days (min, h, d)."
Severity: #error
Expression: "length.all(value >= 0 and system = 'http://unitsofmeasure.org' and (code = 'min' or code = 'h' or code = 'd'))"
