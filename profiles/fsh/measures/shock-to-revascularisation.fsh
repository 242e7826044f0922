Instance: shock-to-revascularisation
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(shock-to-revascularisation)
* name = "ShockToRevascularisation"
* title = "Onset of shock to revascularisation"
* description = "Time from the onset of cardiogenic shock to the start of the first coronary intervention, min: only where both have a clock time. The score is the median; the summary has mean, standard deviation, quartiles and range."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* scoring = $SCORING#continuous-variable
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#shock-to-revascularisation
* insert EligibleRuns
* insert Population(denominator, [[Runs with an intervention and both times.]], [[pci = 'present' and shock_to_pci_min is not null]])
* insert Population(denominator-exclusion, [[Runs without an intervention.]], [[pci = 'absent']])
* insert Population(measure-observation, [[Minutes.]], [[shock_to_pci_min]])
