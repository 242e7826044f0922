Invariant: ecmo-run-6
Description: "The code of a run needs SNOMED CT 233573008 (extracorporeal membrane oxygenation) exactly once, beside the mode."
Severity: #error
Expression: "code.coding.where(system = 'http://snomed.info/sct' and code = '233573008').count() = 1"
