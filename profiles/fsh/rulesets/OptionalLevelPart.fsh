// As LevelPart, but it need not be there.
RuleSet: OptionalLevelPart(name, type, documentation)
* parameter[=].part[=].part[=].part[+].name = #{name}
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #{type}
* parameter[=].part[=].part[=].part[=].documentation = "{documentation}"
