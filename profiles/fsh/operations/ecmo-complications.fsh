Instance: ecmo-complications
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(ecmo-complications)
* name = "EcmoComplications"
* title = "ECMO complications"
* description = "Complications over the stored runs, by group and by item. A run counts only where the group or item was assessed."
* affectsState = false
* insert CohortSelection
* insert In(group, 0, *, code, Complication groups; without group and item all groups and all items that were assessed or are present.)
* insert In(item, 0, *, code, Complication types.)
* insert In(phase, 0, *, code, Only complications of these phases: implantation\, support\, explantation\, after-explantation\, unknown.)
* insert In(severity, 0, 1, code, Only complications at least so severe: minor\, major\, life-threatening\, fatal.)
* insert In(definition, 0, 1, code, Which complications the composite measures count: csecls (default\)\, henri-mondor\, pavlodar\, varc3 or centre.)
* insert In(rate, 0, 1, code, per-run (default\)\, or per-1000h for events by time on support.)
* insert In(ciMethod, 0, 1, code, Interval of proportions: wilson (default\) or clopper-pearson.)
* insert In(level, 0, 1, decimal, Confidence level; default 0.95.)
* insert Out(report, 0, *, MeasureReport, One report per measure.)
* insert OutParts(flow, 0, *, How the runs of the report were reached\, step by step.)
* insert Part(step, 1, 1, string, What was excluded.)
* insert Part(excluded, 1, 1, integer, Runs excluded by this step.)
* insert Part(remaining, 1, 1, integer, Runs remaining after it.)
* insert Out(warning, 0, *, OperationOutcome, What the reader of the figures must know.)
