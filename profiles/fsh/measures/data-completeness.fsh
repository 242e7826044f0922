Instance: data-completeness
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(data-completeness)
* name = "DataCompleteness"
* title = "Completeness of data"
* description = "How much is told of the runs: the share at each level of completeness, the share in which each group of complications was assessed, and the share whose status at a day is known."
* type = http://terminology.hl7.org/CodeSystem/measure-type#structure
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoCompletenessCs#0
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The level of completeness is 0.)
* group[+].code = EcmoCompletenessCs#1
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The level of completeness is 1.)
* group[+].code = EcmoCompletenessCs#2
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The level of completeness is 2.)
* group[+].code = EcmoCompletenessCs#3
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The level of completeness is 3.)
* group[+].code = EcmoCompletenessCs#4
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The level of completeness is 4.)
* group[+].code = EcmoComplicationGroupCs#mechanical
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#bleeding
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#neurological
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#renal
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#pulmonary
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#metabolic
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#limb
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#vascular-access
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#infection
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#cardiac
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoComplicationGroupCs#haematological
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, The group was assessed as a whole.)
* group[+].code = EcmoMeasureCs#day-28
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, Dead by day 28\, or observed alive at or after it.)
* group[+].code = EcmoMeasureCs#day-30
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, Dead by day 30\, or observed alive at or after it.)
* group[+].code = EcmoMeasureCs#day-90
* insert EligibleRuns
* insert Population(denominator, All of them.)
* insert Population(numerator, Dead by day 90\, or observed alive at or after it.)
