Invariant: ecmo-run-5
Description: "A run that was not done needs the reason (statusReason) and has no devices."
Severity: #error
Expression: "status = 'not-done' implies (statusReason.exists() and focalDevice.empty())"
