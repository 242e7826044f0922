Instance: complete-revascularisation
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(complete-revascularisation)
* name = "CompleteRevascularisation"
* title = "Complete revascularisation"
* description = "Share of coronary interventions that revascularised completely."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#complete-revascularisation
* insert EligibleRuns
* insert Population(denominator, [[Runs with an intervention that states it.]], [[pci = 'present' and complete_revascularisation is not null]])
* insert Population(denominator-exclusion, [[Runs without an intervention.]], [[pci = 'absent']])
* insert Population(numerator, [[It revascularised completely.]], [[pci = 'present' and complete_revascularisation = 'present']])
