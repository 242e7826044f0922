Instance: crossover
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(crossover)
* name = "Crossover"
* title = "Crossover balloon"
* description = "Share of percutaneous decannulations with a crossover balloon."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#crossover
* insert EligibleRuns
* insert Population(denominator, Percutaneous decannulations that state it.)
* insert Population(denominator-exclusion, Runs without percutaneous decannulation.)
* insert Population(numerator, crossover is present.)
