Instance: ecmo-characteristics
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(ecmo-characteristics)
* name = "EcmoCharacteristics"
* title = "Characteristics of a cohort"
* description = "Table 1 of a publication: each variable in the whole cohort and in each stratum, with a test and the standardised mean difference between the strata. As Parameters, as CSV or as a Markdown table."
* affectsState = false
* insert In(variable, 0, *, string, Name of a column that describes; without it all that have a value.)
* insert In(by, 0, 1, string, A column\, or column:band=18\,40\,65 for numbers\, whose values are the strata.)
* insert In(format, 0, 1, code, How quantities are shown and compared: mean-sd (default\)\, mean-range\, median-iqr\, median-range.)
* insert In(continuityCorrection, 0, 1, boolean, Correction of Yates in fourfold tables; default true.)
* insert In(filter, 0, *, string, Which runs: as on every measure operation.)
* insert In(exclude, 0, *, string, Which runs not: as on every measure operation.)
* insert In(periodStart, 0, 1, date, First day of run starts.)
* insert In(periodEnd, 0, 1, date, Last day of run starts.)
* insert In(runSelection, 0, 1, code, first-per-encounter (default\)\, first-per-patient\, all\, last.)
* insert In(centre, 0, *, string, Identifier of a centre.)
* insert In(cohort, 0, 1, string, Reference to a Group made by $freeze-cohort: its runs.)
* insert In(asOf, 0, 1, instant, Earlier moment whose data are wanted.)
* insert OutParts(variable, 0, *, A variable.)
* insert Part(name, 1, 1, string, Name of the column.)
* insert Part(label, 1, 1, string, As the row of a table in a publication.)
* insert Part(unit, 0, 1, string, UCUM.)
* parameter[=].part[+].name = #stratum
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "What the runs of a stratum have of it: first of all runs, then of each value of by."
* insert SubPart(name, 1, 1, string, all\, a value of by\, or missing.)
* insert SubPart(n, 1, 1, integer, Runs with a value.)
* insert SubPart(missing, 1, 1, integer, Runs without one.)
* insert SubPart(mean, 0, 1, decimal, Mean of a quantity.)
* insert SubPart(sd, 0, 1, decimal, Standard deviation.)
* insert SubPart(median, 0, 1, decimal, Median.)
* insert SubPart(q1, 0, 1, decimal, Lower quartile\, type 7.)
* insert SubPart(q3, 0, 1, decimal, Upper quartile\, type 7.)
* insert SubPart(min, 0, 1, decimal, Smallest value.)
* insert SubPart(max, 0, 1, decimal, Largest value.)
* parameter[=].part[=].part[+].name = #level
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].documentation = "A value of a category; of yes and no only present."
* insert LevelPart(value, string, The value.)
* insert LevelPart(count, integer, Runs that have it.)
* insert LevelPart(denominator, integer, Runs with any value.)
* insert Part(test, 0, 1, string, Which test of difference between the strata: t-welch\, anova\, wilcoxon\, kruskal-wallis\, chi-square-yates\, chi-square or fisher.)
* insert Part(pValue, 0, 1, decimal, Its two-sided p value.)
* insert Part(smd, 0, 1, decimal, Standardised mean difference: the second stratum minus the first\, or the largest of all pairs.)
* insert OutParts(flow, 0, *, How the runs of the table were reached\, step by step.)
* insert Part(step, 1, 1, string, What was excluded.)
* insert Part(excluded, 1, 1, integer, Runs excluded by this step.)
* insert Part(remaining, 1, 1, integer, Runs remaining after it.)
* insert Out(warning, 0, *, OperationOutcome, What the reader of the figures must know.)
