Invariant: ecmo-bun-4
Description: "Two entries name the same identifier. Each resource may appear once."
Severity: #error
Expression: "entry.request.url.isDistinct()"
