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
* insert Population(denominator, Percutaneous decannulations whose technical success is stated.)
* insert Population(denominator-exclusion, Runs without percutaneous decannulation.)
* insert Population(numerator, technical_success is present.)
