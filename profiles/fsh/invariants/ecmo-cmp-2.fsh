Invariant: ecmo-cmp-2
Description: "Each component gives either its value or the reason why there is none (dataAbsentReason), not both."
Severity: #error
Expression: "component.all(value.exists() xor dataAbsentReason.exists())"
