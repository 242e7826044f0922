Invariant: ecmo-wea-1
Description: "A weaning trial that was completed says how it ended: give outcome."
Severity: #error
Expression: "status = 'completed' implies outcome.exists()"
