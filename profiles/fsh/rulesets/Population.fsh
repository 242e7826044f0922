RuleSet: Population(code, words)
* group[=].population[+].code = $POPULATION#{code}
* group[=].population[=].criteria.language = #text/plain
* group[=].population[=].criteria.expression = "{words}"
