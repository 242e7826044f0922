Instance: cannulation-success
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(cannulation-success)
* name = "CannulationSuccess"
* title = "Cannulation success"
* description = "Share of runs with an arterial and a venous cannula in place."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#cannulation-success
* insert EligibleRuns
* insert Population(denominator, [[Runs in which it is stated for both roles whether a cannula could be placed.]], [[cannulation_success is not null]])
* insert Population(numerator, [[An arterial and a venous cannula could be placed.]], [[cannulation_success = 'present']])
