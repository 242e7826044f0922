Instance: survival-among-weaned
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(survival-among-weaned)
* name = "SurvivalAmongWeaned"
* title = "Survival among the weaned"
* description = "Share alive at a day after the start of flow, of those weaned whose status is known. A conditional figure: it says nothing about those not weaned."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code.coding[0] = EcmoMeasureCs#survival-among-weaned
* group[=].code.coding[1] = EcmoMeasureCs#day-28
* insert EligibleRuns
* insert Population(denominator, [[Ended runs weaned whose status at day 28 is known.]], [[run_ended = 'present' and weaned = 'present' and alive_at_28 is not null]])
* insert Population(denominator-exclusion, [[Ended runs not weaned.]], [[run_ended = 'present' and weaned = 'absent']])
* insert Population(numerator, [[Observed alive at or after 28 times 24 hours from the start of flow.]], [[run_ended = 'present' and weaned = 'present' and alive_at_28 = 'present']])
* group[+].code.coding[0] = EcmoMeasureCs#survival-among-weaned
* group[=].code.coding[1] = EcmoMeasureCs#day-30
* insert EligibleRuns
* insert Population(denominator, [[Ended runs weaned whose status at day 30 is known.]], [[run_ended = 'present' and weaned = 'present' and alive_at_30 is not null]])
* insert Population(denominator-exclusion, [[Ended runs not weaned.]], [[run_ended = 'present' and weaned = 'absent']])
* insert Population(numerator, [[Observed alive at or after 30 times 24 hours from the start of flow.]], [[run_ended = 'present' and weaned = 'present' and alive_at_30 = 'present']])
* group[+].code.coding[0] = EcmoMeasureCs#survival-among-weaned
* group[=].code.coding[1] = EcmoMeasureCs#day-90
* insert EligibleRuns
* insert Population(denominator, [[Ended runs weaned whose status at day 90 is known.]], [[run_ended = 'present' and weaned = 'present' and alive_at_90 is not null]])
* insert Population(denominator-exclusion, [[Ended runs not weaned.]], [[run_ended = 'present' and weaned = 'absent']])
* insert Population(numerator, [[Observed alive at or after 90 times 24 hours from the start of flow.]], [[run_ended = 'present' and weaned = 'present' and alive_at_90 = 'present']])
