// A part of the last part.
RuleSet: SubPart(name, min, max, type, documentation)
* parameter[=].part[=].part[+].name = #{name}
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = {min}
* parameter[=].part[=].part[=].max = "{max}"
* parameter[=].part[=].part[=].type = #{type}
* parameter[=].part[=].part[=].documentation = "{documentation}"
