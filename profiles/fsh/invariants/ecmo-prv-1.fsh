Invariant: ecmo-prv-1
Description: "A source is named: an entity gives the reference, identifier or words of what it is."
Severity: #error
Expression: "entity.all(what.reference.exists() or what.identifier.exists() or what.display.exists())"
