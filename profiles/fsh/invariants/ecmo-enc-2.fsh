Invariant: ecmo-enc-2
Description: "The patient died in hospital (disposition exp), so the status of the stay must be finished."
Severity: #error
Expression: "hospitalization.dischargeDisposition.coding.where(code = 'exp').exists() implies status = 'finished'"
