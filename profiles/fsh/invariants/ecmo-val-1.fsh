Invariant: ecmo-val-1
Description: "Give either the value or the reason why there is none (dataAbsentReason), not both."
Severity: #error
Expression: "value.exists() xor dataAbsentReason.exists()"
