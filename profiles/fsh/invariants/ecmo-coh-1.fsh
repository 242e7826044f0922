Invariant: ecmo-coh-1
Description: "The quantity of a cohort is the number of its members, unless no member is listed."
Severity: #error
Expression: "member.empty() or quantity.empty() or quantity = member.count()"
