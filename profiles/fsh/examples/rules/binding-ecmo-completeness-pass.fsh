Instance: binding-ecmo-completeness-pass
InstanceOf: OperationOutcome
Usage: #example
Title: "binding-ecmo-completeness-pass"
Description: "A code of ecmo-completeness."
* extension.url = "https://w3id.org/ecmo-fhir/StructureDefinition/completeness"
* extension.valueCoding.system = "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-completeness"
* extension.valueCoding.code = #2
* issue.severity = #information
* issue.code = #informational
