Instance: decannulation-success
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(decannulation-success)
* name = "DecannulationSuccess"
* title = "Decannulation success"
* description = "Share of percutaneous decannulations with technical success, as stated."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#decannulation-success
* insert EligibleRuns
* insert Population(denominator, [[Percutaneous decannulations of ended runs whose technical success is stated.]], [[run_ended = 'present' and decannulation = 'percutaneous' and technical_success is not null]])
* insert Population(denominator-exclusion, [[Ended runs without percutaneous decannulation.]], [[run_ended = 'present' and decannulation <> 'percutaneous']])
* insert Population(numerator, [[Technical success, as stated.]], [[run_ended = 'present' and decannulation = 'percutaneous' and technical_success = 'present']])
