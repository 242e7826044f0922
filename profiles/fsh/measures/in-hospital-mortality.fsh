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
* insert Population(denominator, Runs whose hospital stay is finished with a disposition. Stays in progress are pending; stays of unknown status or disposition are missing.)
* insert Population(denominator-exclusion, Runs of patients transferred to another hospital\, when the request excludes them.)
* insert Population(numerator, Disposition exp.)
