Instance: lactate-clearance
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(lactate-clearance)
* name = "LactateClearance"
* title = "Lactate clearance"
* description = "Share of runs with less lactate 24 than 4 hours after the start."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#lactate-clearance
* insert EligibleRuns
* insert Population(denominator, [[Runs with lactate at 4 and at 24 hours.]], [[lactate_4h is not null and lactate_24h is not null]])
* insert Population(numerator, [[Lactate is lower at 24 than at 4 hours; equal is no.]], [[lactate_24h < lactate_4h]])
