Instance: percutaneous-decannulation
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(percutaneous-decannulation)
* name = "PercutaneousDecannulation"
* title = "Percutaneous decannulation"
* description = "Share of cannulae removed through the skin, among runs whose cannulae were removed."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#percutaneous-decannulation
* insert EligibleRuns
* insert Population(denominator, [[Ended runs whose decannulation is known.]], [[run_ended = 'present' and decannulation <> 'none']])
* insert Population(denominator-exclusion, [[Runs that ended with the cannulae in place.]], [[run_ended = 'present' and decannulation = 'none']])
* insert Population(numerator, [[The cannulae came out through the skin.]], [[run_ended = 'present' and decannulation = 'percutaneous']])
