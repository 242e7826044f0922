Invariant: ecmo-run-11
Description: "A run needs its configuration, such as peripheral-femoro-femoral (extension ecmo-configuration)."
Severity: #error
Expression: "extension('https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-configuration').exists()"
