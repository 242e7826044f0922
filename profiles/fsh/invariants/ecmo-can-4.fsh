Invariant: ecmo-can-4
Description: "A performed cannulation names its vessel: give bodySite."
Severity: #error
Expression: "status = 'not-done' or bodySite.exists()"
