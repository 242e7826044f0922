Instance: survival-at-day
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(survival-at-day)
* name = "SurvivalAtDay"
* title = "Survival at a day"
* description = "Share of runs whose patient was alive at a day after the start of flow, among those whose status is known."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#day-28
* insert EligibleRuns
* insert Population(denominator, [[Runs whose status at day 28 is known: dead by then, or observed alive at or after it. Alive and last seen earlier is missing.]], [[alive_at_28 is not null]])
* insert Population(numerator, [[Observed alive at or after 28 times 24 hours from the start of flow.]], [[alive_at_28 = 'present']])
* group[+].code = EcmoMeasureCs#day-30
* insert EligibleRuns
* insert Population(denominator, [[Runs whose status at day 30 is known: dead by then, or observed alive at or after it. Alive and last seen earlier is missing.]], [[alive_at_30 is not null]])
* insert Population(numerator, [[Observed alive at or after 30 times 24 hours from the start of flow.]], [[alive_at_30 = 'present']])
* group[+].code = EcmoMeasureCs#day-90
* insert EligibleRuns
* insert Population(denominator, [[Runs whose status at day 90 is known: dead by then, or observed alive at or after it. Alive and last seen earlier is missing.]], [[alive_at_90 is not null]])
* insert Population(numerator, [[Observed alive at or after 90 times 24 hours from the start of flow.]], [[alive_at_90 = 'present']])
