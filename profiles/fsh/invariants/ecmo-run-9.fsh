Invariant: ecmo-run-9
Description: "A run needs the reason for support: reasonCode (such as cardiogenic shock) or reasonReference to the condition."
Severity: #error
Expression: "status = 'not-done' or reasonCode.exists() or reasonReference.exists()"
