Invariant: ecmo-pci-1
Description: "TIMI flow needs the vessel: give bodySite, 41801008 for all treated vessels together."
Severity: #error
Expression: "bodySite.exists()"
