Instance: complication-rate
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(complication-rate)
* name = "ComplicationRate"
* title = "Complications per 1,000 hours of support"
* description = "Events per 1,000 hours on support: all events, not runs, over the support of the runs that were assessed. One figure for each group and item asked for."
* scoring = $SCORING#ratio
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#complication-rate
* insert EligibleRuns
* insert Population(denominator, Runs assessed for the group or item whose support is known (ecmo_minutes\).)
* insert Population(numerator, Events that are present\, each counted.)
