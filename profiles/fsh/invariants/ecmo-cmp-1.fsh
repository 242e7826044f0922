Invariant: ecmo-cmp-1
Description: "Give components, or say why there are none (dataAbsentReason), not both."
Severity: #error
Expression: "component.exists() xor dataAbsentReason.exists()"
