Instance: binding-ecmo-completeness-fail
InstanceOf: OperationOutcome
Usage: #example
Title: "binding-ecmo-completeness-fail"
Description: "A code outside ecmo-completeness."
* extension.url = "https://w3id.org/ecmo-fhir/StructureDefinition/completeness"
* extension.valueCoding.system = "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-completeness"
* extension.valueCoding.code = #9
* issue.severity = #information
* issue.code = #informational
