// Initial population = denominator + missing + pending + denominator exclusions.
RuleSet: EligibleRuns
* insert Population(initial-population, [[Veno-arterial runs selected by the request, without those entered in error; by default the first of each hospital stay. The expressions take every parameter at its default, and are meant for the rows of $ecmo-cases, which are so selected.]], [[support_mode = 'V-A']])
