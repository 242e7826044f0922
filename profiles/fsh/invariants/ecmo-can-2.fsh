Invariant: ecmo-can-2
Description: "A failed cannulation must say why: give a note, statusReason or complication."
Severity: #error
Expression: "outcome.coding.where(code = 'failure').exists() implies (complication.exists() or complicationDetail.exists() or note.exists() or statusReason.exists())"
