Invariant: ecmo-vas-1
Description: "A rate or dose of a vasoactive medication is not negative and in UCUM."
Severity: #error
Expression: "dosage.rate.ofType(Quantity).all(value >= 0 and system = 'http://unitsofmeasure.org') and dosage.dose.all(value >= 0 and system = 'http://unitsofmeasure.org')"
