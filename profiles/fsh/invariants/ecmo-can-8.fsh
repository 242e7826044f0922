Invariant: ecmo-can-8
Description: "A French size is in the UCUM unit [Ch]: give system http://unitsofmeasure.org and code [Ch], since a bare number may be millimetres."
Severity: #error
Expression: "property.where(type.coding.where(code = 'french-size').exists()).valueQuantity.where(value.exists()).all(system = 'http://unitsofmeasure.org' and code = '[Ch]')"
