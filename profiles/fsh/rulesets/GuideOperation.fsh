RuleSet: GuideOperation(code)
* url = "https://w3id.org/ecmo-fhir/OperationDefinition/{code}"
* version = "0.1.0"
* status = #active
* kind = #operation
* code = #{code}
* system = true
* type = false
* instance = false
