// In words, and as an expression over one row of the case table. Each expression is whole within the initial population.
RuleSet: Population(code, words, expression)
* group[=].population[+].code = $POPULATION#{code}
* group[=].population[=].description = "{words}"
* group[=].population[=].criteria.language = #application/sql
* group[=].population[=].criteria.expression = "{expression}"
