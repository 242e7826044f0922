Invariant: ecmo-les-1
Description: "A coronary lesion needs the vessel: give bodySite."
Severity: #error
Expression: "bodySite.exists()"
