RuleSet: Searchable(type)
* rest.resource[+].type = #{type}
