// Initial population = denominator + missing + pending + denominator exclusions.
RuleSet: EligibleRuns
* insert Population(initial-population, Veno-arterial runs selected by the request\, without those entered in error; by default the first of each hospital stay.)
