Instance: preclosing-success
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(preclosing-success)
* name = "PreclosingSuccess"
* title = "Preclosing success"
* description = "Share of runs in which every preclosing that was tried succeeded."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#preclosing-success
* insert EligibleRuns
* insert Population(denominator, [[Runs with preclosing whose outcome is stated.]], [[preclosing = 'present' and preclosing_success is not null]])
* insert Population(denominator-exclusion, [[Runs without preclosing.]], [[preclosing = 'absent']])
* insert Population(numerator, [[Every preclosing that was tried succeeded.]], [[preclosing = 'present' and preclosing_success = 'present']])
