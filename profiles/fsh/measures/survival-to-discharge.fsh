Instance: survival-to-discharge
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(survival-to-discharge)
* name = "SurvivalToDischarge"
* title = "Survival to discharge"
* description = "Share of runs whose patient left hospital alive; the complement of in-hospital mortality."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#survival-to-discharge
* insert EligibleRuns
* insert Population(denominator, [[Runs whose hospital stay is finished with a disposition. Stays in progress are pending; stays of unknown status or disposition are missing. A transfer to another hospital counts unless the request says otherwise.]], [[discharge in ('alive', 'dead', 'transferred')]])
* insert Population(denominator-exclusion, [[Nobody by default; when the request excludes them, runs of patients transferred to another hospital (discharge = 'transferred').]], [[1 = 0]])
* insert Population(numerator, [[Left alive, by default also by a transfer.]], [[discharge in ('alive', 'transferred')]])
