Instance: survival-among-discharged
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(survival-among-discharged)
* name = "SurvivalAmongDischarged"
* title = "Survival among the discharged"
* description = "Share alive at a day after the start of flow, of those discharged alive whose status is known. A conditional figure: it says nothing about those not discharged alive."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code.coding[0] = EcmoMeasureCs#survival-among-discharged
* group[=].code.coding[1] = EcmoMeasureCs#day-28
* insert EligibleRuns
* insert Population(denominator, [[Runs discharged alive, transfers among them, whose status at day 28 is known.]], [[discharge in ('alive', 'transferred') and alive_at_28 is not null]])
* insert Population(denominator-exclusion, [[Runs whose patient died in hospital.]], [[discharge = 'dead']])
* insert Population(numerator, [[Observed alive at or after 28 times 24 hours from the start of flow.]], [[discharge in ('alive', 'transferred') and alive_at_28 = 'present']])
* group[+].code.coding[0] = EcmoMeasureCs#survival-among-discharged
* group[=].code.coding[1] = EcmoMeasureCs#day-30
* insert EligibleRuns
* insert Population(denominator, [[Runs discharged alive, transfers among them, whose status at day 30 is known.]], [[discharge in ('alive', 'transferred') and alive_at_30 is not null]])
* insert Population(denominator-exclusion, [[Runs whose patient died in hospital.]], [[discharge = 'dead']])
* insert Population(numerator, [[Observed alive at or after 30 times 24 hours from the start of flow.]], [[discharge in ('alive', 'transferred') and alive_at_30 = 'present']])
* group[+].code.coding[0] = EcmoMeasureCs#survival-among-discharged
* group[=].code.coding[1] = EcmoMeasureCs#day-90
* insert EligibleRuns
* insert Population(denominator, [[Runs discharged alive, transfers among them, whose status at day 90 is known.]], [[discharge in ('alive', 'transferred') and alive_at_90 is not null]])
* insert Population(denominator-exclusion, [[Runs whose patient died in hospital.]], [[discharge = 'dead']])
* insert Population(numerator, [[Observed alive at or after 90 times 24 hours from the start of flow.]], [[discharge in ('alive', 'transferred') and alive_at_90 = 'present']])
