Invariant: ecmo-nd-1
Description: "A treatment stated as not given must say for which run: give partOf."
Severity: #error
Expression: "status = 'not-done' implies partOf.where(reference.exists() or identifier.exists()).exists()"
