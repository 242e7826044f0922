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
* insert Population(denominator, Runs with an intervention that states it.)
* insert Population(denominator-exclusion, Runs without an intervention (pci is absent\).)
* insert Population(numerator, complete_revascularisation is present.)
