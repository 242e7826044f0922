Invariant: ecmo-enc-1
Description: "A finished hospital stay needs its end (or its length) and where the patient went (discharge disposition; exp if the patient died)."
Severity: #error
Expression: "status = 'finished' implies ((period.end.exists() or length.exists()) and hospitalization.dischargeDisposition.exists())"
