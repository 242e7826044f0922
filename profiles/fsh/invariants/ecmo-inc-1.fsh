Invariant: ecmo-inc-1
Description: "The length of an incision is not negative and in UCUM centimetres (cm)."
Severity: #error
Expression: "extension('https://w3id.org/ecmo-fhir/StructureDefinition/incision-length').value.ofType(Quantity).all(value >= 0 and system = 'http://unitsofmeasure.org' and code = 'cm')"
