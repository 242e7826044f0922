Invariant: ecmo-team-1
Description: "A shock team has at least two members; one of them leads it or is an interventional cardiologist or cardiac intensivist."
Severity: #error
Expression: "participant.count() >= 2 and participant.role.coding.where(code = 'shock-team-lead' or code = 'interventional-cardiologist' or code = 'cardiac-intensivist').exists()"
