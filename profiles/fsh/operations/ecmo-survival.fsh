Instance: ecmo-survival
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(ecmo-survival)
* name = "EcmoSurvival"
* title = "ECMO survival"
* description = "Survival and weaning over the stored runs: proportions at given days with intervals, Kaplan-Meier curves and log-rank tests."
* affectsState = false
* insert CohortSelection
* insert In(measure, 0, *, code, Measures to report\, survival-curve for the curve alone; without it all survival measures and the curve.)
* insert In(days, 0, *, integer, Days after the start of flow; default 28\, 30\, 90.)
* insert In(origin, 0, 1, code, Where time begins: run-start (default\)\, hospital-admission\, arrest\, decannulation.)
* insert In(ciMethod, 0, 1, code, Interval of proportions: wilson (default\) or clopper-pearson.)
* insert In(curveCi, 0, 1, code, Interval of curves: log-log (default\)\, log\, plain.)
* insert In(level, 0, 1, decimal, Confidence level; default 0.95.)
* insert In(censorAtDischarge, 0, 1, boolean, Ignore what is known after discharge; default false.)
* insert In(dischargedAliveIsAlive, 0, 1, boolean, Count a patient discharged alive as alive on every later day; default false.)
* insert In(transferHandling, 0, 1, code, A patient transferred to another hospital: alive (default\)\, follow\, exclude.)
* insert In(bridgeIsWeaned, 0, 1, boolean, Count bridged runs as weaned; default false.)
* insert In(landmarkHours, 0, 1, decimal, Only runs still at risk this long after the start; time is counted from there.)
* insert In(horizonDays, 0, 1, decimal, The curve and its test end so many days after the start\, where whoever is still followed is censored.)
* insert Out(report, 0, *, MeasureReport, One report per measure.)
* insert OutParts(curve, 0, *, A Kaplan-Meier curve per stratum; point holds time (days\)\, atRisk\, event\, censored\, survival\, standardError\, lower and upper.)
* insert Part(stratum, 0, 1, string, Value of the stratifier.)
* parameter[=].part[+].name = #point
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "A point of the curve."
* parameter[=].part[=].part[+].name = #time
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #decimal
* parameter[=].part[=].part[=].documentation = "Days since the origin."
* parameter[=].part[=].part[+].name = #atRisk
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #integer
* parameter[=].part[=].part[=].documentation = "Runs at risk just before."
* parameter[=].part[=].part[+].name = #event
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #integer
* parameter[=].part[=].part[=].documentation = "Deaths."
* parameter[=].part[=].part[+].name = #censored
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #integer
* parameter[=].part[=].part[=].documentation = "Runs censored."
* parameter[=].part[=].part[+].name = #survival
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #decimal
* parameter[=].part[=].part[=].documentation = "Estimate."
* parameter[=].part[=].part[+].name = #standardError
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #decimal
* parameter[=].part[=].part[=].documentation = "Greenwood standard error."
* parameter[=].part[=].part[+].name = #lower
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #decimal
* parameter[=].part[=].part[=].documentation = "Lower limit."
* parameter[=].part[=].part[+].name = #upper
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #decimal
* parameter[=].part[=].part[=].documentation = "Upper limit."
* insert Part(median, 0, 1, decimal, Median survival in days\, if reached.)
* insert OutParts(test, 0, *, A test of difference between strata.)
* insert Part(name, 1, 1, string, Which test.)
* insert Part(statistic, 0, 1, decimal, Its statistic.)
* insert Part(degreesOfFreedom, 0, 1, integer, Its degrees of freedom.)
* insert Part(pValue, 0, 1, decimal, Two-sided p value.)
* insert OutParts(flow, 0, *, How the runs of the report were reached\, step by step.)
* insert Part(step, 1, 1, string, What was excluded.)
* insert Part(excluded, 1, 1, integer, Runs excluded by this step.)
* insert Part(remaining, 1, 1, integer, Runs remaining after it.)
* insert Out(warning, 0, *, OperationOutcome, What the reader of the figures must know.)
