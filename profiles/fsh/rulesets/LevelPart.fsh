// A part of the last part of the last part: what stands of one value of a category.
RuleSet: LevelPart(name, type, documentation)
* parameter[=].part[=].part[=].part[+].name = #{name}
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].part[=].type = #{type}
* parameter[=].part[=].part[=].part[=].documentation = "{documentation}"
