Instance: timi-3-flow
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(timi-3-flow)
* name = "Timi3Flow"
* title = "TIMI 3 flow"
* description = "Share of coronary interventions after which flow was TIMI 3 in all treated vessels."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#timi-3-flow
* insert EligibleRuns
* insert Population(denominator, [[Runs with an intervention after which the grade of every treated vessel is stated, or of one below 3.]], [[pci = 'present' and timi3_all is not null]])
* insert Population(denominator-exclusion, [[Runs without an intervention.]], [[pci = 'absent']])
* insert Population(numerator, [[TIMI 3 in every treated vessel.]], [[pci = 'present' and timi3_all = 'present']])
