Invariant: ecmo-ind-1
Description: "An indication is a confirmed condition (verificationStatus confirmed). A condition known to be absent is sent as an ecmo-comorbidity-statement."
Severity: #error
Expression: "verificationStatus.coding.where(code = 'confirmed' or code = 'entered-in-error').exists()"
