Instance: ecmo-complications
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(ecmo-complications)
* name = "EcmoComplications"
* title = "ECMO complications"
* description = "Complications over the stored runs, by group and by item, per run or per 1,000 hours of support. A run counts only where the group or item was assessed."
* affectsState = false
* insert CohortSelection
* insert In(group, 0, *, code, Complication groups; without group and item all groups and all items that were assessed or are present.)
* insert In(item, 0, *, code, Complication types.)
* insert In(severity, 0, 1, code, Least severity that counts.)
* insert In(phase, 0, *, code, Phases that count.)
* insert In(rate, 0, 1, code, per-run (default\) or per-1000h.)
* insert In(definition, 0, 1, code, Definition of composite complications.)
* insert In(ciMethod, 0, 1, code, Interval of proportions: wilson (default\) or clopper-pearson.)
* insert In(level, 0, 1, decimal, Confidence level; default 0.95.)
* insert Out(report, 0, *, MeasureReport, One report per measure.)
* insert OutParts(flow, 0, *, How the runs of the report were reached\, step by step.)
* insert Part(step, 1, 1, string, What was excluded.)
* insert Part(excluded, 1, 1, integer, Runs excluded by this step.)
* insert Part(remaining, 1, 1, integer, Runs remaining after it.)
* insert Out(warning, 0, *, OperationOutcome, What the reader of the figures must know.)
