Invariant: ecmo-com-1
Description: "A comorbidity is a confirmed condition (verificationStatus confirmed). One known to be absent is sent as an ecmo-comorbidity-statement."
Severity: #error
Expression: "verificationStatus.coding.where(code = 'confirmed' or code = 'entered-in-error').exists()"
