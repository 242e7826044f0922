Invariant: ecmo-bun-2
Description: "A submission has only PUT entries, so that it can be sent again. Use PUT with an identifier instead of POST or DELETE."
Severity: #error
Expression: "entry.request.all(method = 'PUT')"
