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
* insert Population(denominator, Runs with lactate_4h and lactate_24h.)
* insert Population(numerator, lactate_24h is below lactate_4h; equal is no.)
