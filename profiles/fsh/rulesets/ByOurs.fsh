RuleSet: ByOurs(name, type)
* insert By({name}, {type})
* rest.resource[=].searchParam[=].definition = "https://w3id.org/ecmo-fhir/SearchParameter/{name}"
