Invariant: ecmo-ref-1
Description: "It must say to which procedure it belongs: give partOf, as a rule the ECMO run."
Severity: #error
Expression: "partOf.where(reference.exists() or identifier.exists()).exists()"
