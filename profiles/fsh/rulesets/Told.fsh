// A share of all runs.
RuleSet: Told(words, expression)
* insert EligibleRuns
* insert Population(denominator, [[All of them.]], [[1 = 1]])
* insert Population(numerator, [[{words}]], [[{expression}]])
