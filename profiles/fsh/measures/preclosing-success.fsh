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
* insert Population(denominator, Runs with preclosing whose outcome is stated (preclosing is present\).)
* insert Population(denominator-exclusion, Runs without preclosing.)
* insert Population(numerator, preclosing_success is present.)
