Invariant: ecmo-run-8
Description: "The code of a run needs exactly one mode at start, such as SNOMED CT 786451004 (veno-arterial)."
Severity: #error
Expression: "code.coding.where((system = 'http://snomed.info/sct' and (code = '786451004' or code = '786453001' or code = '786452006')) or system = 'https://w3id.org/ecmo-fhir/CodeSystem/ecmo-mode').count() = 1"
