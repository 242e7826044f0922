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
* insert Population(denominator, [[Percutaneous decannulations of ended runs that state it.]], [[run_ended = 'present' and decannulation = 'percutaneous' and crossover is not null]])
* insert Population(denominator-exclusion, [[Ended runs without percutaneous decannulation.]], [[run_ended = 'present' and decannulation <> 'percutaneous']])
* insert Population(numerator, [[A crossover balloon was used.]], [[run_ended = 'present' and decannulation = 'percutaneous' and crossover = 'present']])
