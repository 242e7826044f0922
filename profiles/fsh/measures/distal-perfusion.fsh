Instance: distal-perfusion
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(distal-perfusion)
* name = "DistalPerfusion"
* title = "Distal perfusion"
* description = "Share of runs with a reperfusion line in place."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#distal-perfusion
* insert EligibleRuns
* insert Population(denominator, [[Runs in which it is stated whether a line could be placed.]], [[distal_perfusion is not null]])
* insert Population(numerator, [[A line was in place.]], [[distal_perfusion = 'present']])
