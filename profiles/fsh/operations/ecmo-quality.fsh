Instance: ecmo-quality
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(ecmo-quality)
* name = "EcmoQuality"
* title = "Quality of the data of centres"
* description = "For each centre over time: how many runs are at each level of completeness, what is missing by column, what lies outside of the usual range, and whose follow-up is late. As Parameters or as CSV."
* affectsState = false
* insert In(interval, 0, 1, code, Into what the time of run starts is cut: month\, quarter\, year (default\).)
* insert In(column, 0, *, string, Columns that are looked at; default those that every run should have.)
* insert In(days, 0, *, integer, Days of follow-up; default 28\, 30 and 90.)
* insert In(filter, 0, *, string, Which runs: as on every measure operation.)
* insert In(exclude, 0, *, string, Which runs not: as on every measure operation.)
* insert In(periodStart, 0, 1, date, First day of run starts.)
* insert In(periodEnd, 0, 1, date, Last day of run starts.)
* insert In(runSelection, 0, 1, code, all (default\)\, first-per-encounter\, first-per-patient\, last.)
* insert In(centre, 0, *, string, Identifier of a centre; without any all.)
* insert In(cohort, 0, 1, string, Reference to a Group made by $freeze-cohort: its runs.)
* insert In(asOf, 0, 1, instant, Earlier moment whose data are wanted; follow-up is due by then.)
* insert OutParts(quality, 1, *, A centre and a span of time: all centres first\, then each; of each all times first\, then each span.)
* insert Part(centre, 1, 1, string, Identifier of the centre; all for all together\, missing for runs without one.)
* insert Part(period, 1, 1, string, 2024\, 2024-Q1 or 2024-01; all for all times\, missing for runs without a start.)
* insert Part(start, 0, 1, date, First day of the span.)
* insert Part(end, 0, 1, date, Last day of the span.)
* insert Part(runs, 1, 1, integer, Runs that began in it.)
* insert PartParts(level, 5, 5, A level of completeness.)
* insert SubPart(value, 1, 1, integer, 0 not identified\, 1 identified\, 2 procedural\, 3 clinical\, 4 outcome.)
* insert SubPart(count, 1, 1, integer, Runs that reach it and no more.)
* insert PartParts(column, 0, *, A column that is looked at; known\, missing and notDue add up to the runs.)
* insert SubPart(name, 1, 1, string, The column.)
* insert SubPart(known, 1, 1, integer, Runs that have a value.)
* insert SubPart(missing, 1, 1, integer, Runs that have none and should.)
* insert SubPart(notDue, 1, 1, integer, Runs that go on and will have it at their end.)
* insert SubPart(low, 0, 1, decimal, Lowest usual value.)
* insert SubPart(high, 0, 1, decimal, Highest usual value.)
* insert SubPart(below, 0, 1, integer, Runs whose value is lower\, of a column with a usual range.)
* insert SubPart(above, 0, 1, integer, Runs whose value is higher.)
* insert PartParts(followUp, 0, *, A day of follow-up; known\, late and notDue add up to the runs.)
* insert SubPart(day, 1, 1, integer, Days after the start of support.)
* insert SubPart(known, 1, 1, integer, Runs of which it is known whether the patient lived on it.)
* insert SubPart(late, 1, 1, integer, Runs of which it is not\, though the day has passed.)
* insert SubPart(notDue, 1, 1, integer, Runs of which it is not yet\, or whose start is not known.)
* insert OutParts(flow, 1, *, How the runs were reached\, step by step.)
* insert Part(step, 1, 1, string, What was kept.)
* insert Part(excluded, 1, 1, integer, Runs excluded by this step.)
* insert Part(remaining, 1, 1, integer, Runs remaining after it.)
* insert Out(warning, 0, *, OperationOutcome, What the reader of the figures must know.)
* insert OutParts(basis, 1, 1, What makes the answer repeatable\, but for the moment by which follow-up is due.)
* insert Part(software, 1, 1, string, Name and version of the server.)
* insert Part(cohort, 0, 1, string, Reference of the frozen cohort.)
* insert Part(cohortVersion, 0, 1, string, Its version.)
* insert Part(asOf, 0, 1, string, The moment whose data were asked for.)
* insert Part(dataVersion, 0, 1, decimal, Grows with each change of stored data.)
* insert Part(members, 1, 1, string, Digest of the runs of the cohort.)
* parameter[=].part[+].name = #option
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "A parameter of the request."
* insert SubPart(name, 1, 1, string, Its name.)
* insert SubPart(value, 1, 1, string, Its value.)
