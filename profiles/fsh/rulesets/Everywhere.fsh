RuleSet: Everywhere(name, type)
* rest.searchParam[+].name = "{name}"
* rest.searchParam[=].type = #{type}
