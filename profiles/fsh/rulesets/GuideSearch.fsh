RuleSet: GuideSearch(id, type)
* url = "https://w3id.org/ecmo-fhir/SearchParameter/{id}"
* version = "0.1.0"
* status = #active
* date = "2026-11-23"
* publisher = "ecmo-fhir-server"
* code = #{id}
* type = #{type}
