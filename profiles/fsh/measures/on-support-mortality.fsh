Instance: on-support-mortality
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(on-support-mortality)
* name = "OnSupportMortality"
* title = "Mortality on support"
* description = "Share of ended runs whose patient died while supported."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#on-support-mortality
* insert EligibleRuns
* insert Population(denominator, [[Ended runs (completed, or stopped with an outcome) with a stated outcome.]], [[run_ended = 'present' and run_outcome <> 'not-stated']])
* insert Population(numerator, [[Outcome died-on-support, or withdrawn-futility: support was ended because recovery was not expected.]], [[run_ended = 'present' and run_outcome in ('died-on-support', 'withdrawn-futility')]])
