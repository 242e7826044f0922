Instance: in-hospital-mortality
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(in-hospital-mortality)
* name = "InHospitalMortality"
* title = "In-hospital mortality"
* description = "Share of runs whose patient died before leaving hospital."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#in-hospital-mortality
* insert EligibleRuns
* insert Population(denominator, [[Runs whose hospital stay is finished with a disposition. Stays in progress are pending; stays of unknown status or disposition are missing. A transfer to another hospital counts unless the request says otherwise.]], [[discharge in ('alive', 'dead', 'transferred')]])
* insert Population(denominator-exclusion, [[Nobody by default; when the request excludes them, runs of patients transferred to another hospital (discharge = 'transferred').]], [[1 = 0]])
* insert Population(numerator, [[Disposition exp, or died in the stay.]], [[discharge = 'dead']])
