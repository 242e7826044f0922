Instance: vasopressor-de-escalation
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(vasopressor-de-escalation)
* name = "VasopressorDeEscalation"
* title = "Vasopressor de-escalation"
* description = "Share of runs with fewer kinds of vasopressor on support than before."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#vasopressor-de-escalation
* insert EligibleRuns
* insert Population(denominator, [[Runs that state it, or that have both numbers.]], [[vasopressor_decrease is not null]])
* insert Population(numerator, [[Fewer kinds on support than before.]], [[vasopressor_decrease = 'present']])
