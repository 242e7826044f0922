Instance: ecmo-compare
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(ecmo-compare)
* name = "EcmoCompare"
* title = "Two groups compared"
* description = "Whether two groups of runs fare differently: crude, adjusted, matched, weighted, with what is missing imputed, from a landmark on and in subgroups, with the flow, the balance and warnings. As Parameters, as CSV, or as an R script that does it again from exported cases."
* affectsState = false
* insert In(by, 0, 1, string, A column with exactly two values in the cohort\, or column:band=65; its values are the groups.)
* insert In(groupA, 0, *, string, Conditions of the group of interest\, where no column divides.)
* insert In(groupB, 0, *, string, Conditions of the group it is compared with.)
* insert In(reference, 0, *, string, The value of by that is compared with\, or column=value of a covariate; default the more frequent.)
* insert In(outcome, 0, *, string, A measure\, a column\, or column=value; time-to-death with model=cox. Default in-hospital-mortality.)
* insert In(test, 0, 1, code, auto (default\)\, chi-square\, chi-square-yates\, fisher\, mcnemar.)
* insert In(adjust, 0, *, string, Covariates of the adjusted model: columns.)
* insert In(model, 0, 1, code, logistic (default\) or cox.)
* insert In(limits, 0, 1, code, wald (default\) or profile: limits of the adjusted odds ratio.)
* insert In(match, 0, 1, code, nearest: groups are matched by propensity score.)
* insert In(matchOn, 0, *, string, Covariates of the propensity score; default those of adjust.)
* insert In(caliper, 0, 1, decimal, How far matches may lie apart\, in standard deviations of the distance.)
* insert In(distance, 0, 1, code, probability (default\) or logit.)
* insert In(ratio, 0, 1, integer, Controls for each run; default 1.)
* insert In(order, 0, 1, code, Who chooses first: largest (default\)\, smallest\, data.)
* insert In(weight, 0, 1, code, ate\, ate-stabilised\, att or overlap: groups are weighted by propensity score.)
* insert In(trim, 0, 1, decimal, Share of the weights at each end that is made the quantile there.)
* insert In(impute, 0, 1, integer, How many times missing covariates are imputed\, 2 to 100.)
* insert In(seed, 0, 1, integer, Seed of what is drawn by chance; default 1.)
* insert In(subgroup, 0, *, string, A column\, or column:band=65\, at whose levels the groups are compared.)
* insert In(landmarkHours, 0, 1, decimal, Hours after the start from which on groups are compared.)
* insert In(exposureStart, 0, 1, string, Column of the hours at which the exposure of one group began; known for iabp_timing and lv_unloading.)
* insert In(horizonDays, 0, 1, decimal, Last day of follow-up.)
* insert In(multiplicity, 0, 1, code, bonferroni\, holm\, hochberg\, hommel\, BH or BY: p values of several outcomes adjusted.)
* insert In(level, 0, 1, decimal, Confidence level; default 0.95.)
* insert In(days, 0, *, integer, Days of measures at a day.)
* insert In(origin, 0, 1, code, From when days are counted.)
* insert In(dayConvention, 0, 1, code, exact or calendar.)
* insert In(censorAtDischarge, 0, 1, boolean, Follow-up ends at discharge.)
* insert In(dischargedAliveIsAlive, 0, 1, boolean, As in ecmo-survival.)
* insert In(transferHandling, 0, 1, code, As in ecmo-survival.)
* insert In(bridgeIsWeaned, 0, 1, boolean, As in ecmo-survival.)
* insert In(group, 0, *, code, Complication groups.)
* insert In(item, 0, *, code, Complication items.)
* insert In(definition, 0, 1, code, Which complications composites count.)
* insert In(phase, 0, *, code, Which phases count.)
* insert In(severity, 0, 1, code, Which severity counts.)
* insert In(filter, 0, *, string, Which runs: as on every measure operation.)
* insert In(exclude, 0, *, string, Which runs not: as on every measure operation.)
* insert In(periodStart, 0, 1, date, First day of run starts.)
* insert In(periodEnd, 0, 1, date, Last day of run starts.)
* insert In(runSelection, 0, 1, code, first-per-encounter (default\)\, first-per-patient\, all\, last.)
* insert In(centre, 0, *, string, Identifier of a centre.)
* insert In(cohort, 0, 1, string, Reference to a Group made by $freeze-cohort: its runs.)
* insert In(asOf, 0, 1, instant, Earlier moment whose data are wanted.)
* insert OutParts(outcome, 0, *, An outcome compared.)
* insert Part(measure, 1, 1, string, As it was asked for.)
* parameter[=].part[+].name = #groupA
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "The group of interest: matched runs where groups are matched."
* insert SubPart(label, 1, 1, string, Value or conditions of the group.)
* insert SubPart(n, 1, 1, integer, Runs that are counted.)
* insert SubPart(events, 0, 1, integer, Those that had it.)
* insert SubPart(missing, 1, 1, integer, Runs whose outcome should be known and is not.)
* insert SubPart(notConcerned, 0, 1, integer, Runs that the outcome does not concern\, or not yet.)
* insert SubPart(leftOut, 0, 1, integer, Runs that are not counted though the outcome is known: for want of a covariate\, or of that of their match.)
* insert SubPart(mean, 0, 1, decimal, Of a quantity.)
* insert SubPart(sd, 0, 1, decimal, Of a quantity.)
* insert SubPart(median, 0, 1, decimal, Of a quantity.)
* insert SubPart(q1, 0, 1, decimal, Of a quantity.)
* insert SubPart(q3, 0, 1, decimal, Of a quantity.)
* parameter[=].part[+].name = #groupB
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "The group it is compared with."
* insert SubPart(label, 1, 1, string, Value or conditions of the group.)
* insert SubPart(n, 1, 1, integer, Runs that are counted.)
* insert SubPart(events, 0, 1, integer, Those that had it.)
* insert SubPart(missing, 1, 1, integer, Runs whose outcome should be known and is not.)
* insert SubPart(notConcerned, 0, 1, integer, Runs that the outcome does not concern\, or not yet.)
* insert SubPart(leftOut, 0, 1, integer, Runs that are not counted though the outcome is known: for want of a covariate\, or of that of their match.)
* insert SubPart(mean, 0, 1, decimal, Of a quantity.)
* insert SubPart(sd, 0, 1, decimal, Of a quantity.)
* insert SubPart(median, 0, 1, decimal, Of a quantity.)
* insert SubPart(q1, 0, 1, decimal, Of a quantity.)
* insert SubPart(q3, 0, 1, decimal, Of a quantity.)
* parameter[=].part[+].name = #estimate
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "How much the groups differ."
* insert SubPart(name, 1, 1, string, risk-difference\, risk-ratio\, odds-ratio\, hazard-ratio\, mean-difference; adjusted-\, matched-\, conditional-\, weighted- and imputed- before.)
* insert SubPart(value, 0, 1, decimal, Estimate.)
* insert SubPart(lower, 0, 1, decimal, Lower limit.)
* insert SubPart(upper, 0, 1, decimal, Upper limit.)
* insert SubPart(pValue, 0, 1, decimal, Two-sided p value.)
* insert SubPart(model, 1, 1, string, How it was found.)
* parameter[=].part[+].name = #test
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "Test of the difference."
* insert SubPart(name, 1, 1, string, Which.)
* insert SubPart(statistic, 0, 1, decimal, Its statistic.)
* insert SubPart(pValue, 1, 1, decimal, Two-sided p value.)
* insert Part(adjustedP, 0, 1, decimal, The p value adjusted for the number of outcomes.)
* parameter[=].part[+].name = #eValue
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "How strong an unmeasured confounder would have to be."
* insert SubPart(estimate, 1, 1, decimal, To explain the estimate.)
* insert SubPart(limit, 1, 1, decimal, To explain the limit nearer to 1.)
* parameter[=].part[+].name = #model
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "The adjusted model, term by term."
* insert SubPart(name, 1, 1, string, Which.)
* insert SubPart(n, 1, 1, integer, Complete runs.)
* insert SubPart(events, 1, 1, integer, Their events.)
* insert SubPart(incomplete, 1, 1, integer, Runs left out that lack a covariate.)
* insert SubPart(discrimination, 0, 1, decimal, Area under the curve\, or concordance.)
* insert SubPart(aliased, 0, *, string, A term without coefficient.)
* parameter[=].part[+].name = #crude
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "All runs of both groups, where those matched are told first: groupA, groupB, estimate and test as above."
* parameter[=].part[=].part[+].name = #groupA
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].documentation = "As above."
* insert LevelPart(label, string, Value or conditions of the group.)
* insert LevelPart(n, integer, Runs whose outcome is known.)
* insert LevelPart(missing, integer, Runs whose outcome should be known and is not.)
* parameter[=].part[=].part[+].name = #groupB
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].documentation = "As above."
* insert LevelPart(label, string, Value or conditions of the group.)
* insert LevelPart(n, integer, Runs whose outcome is known.)
* insert LevelPart(missing, integer, Runs whose outcome should be known and is not.)
* parameter[=].part[=].part[+].name = #estimate
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "*"
* parameter[=].part[=].part[=].documentation = "As above."
* insert LevelPart(name, string, What is estimated.)
* insert LevelPart(model, string, How it was found.)
* parameter[=].part[=].part[+].name = #test
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].documentation = "As above."
* insert LevelPart(name, string, Which.)
* insert LevelPart(pValue, decimal, Two-sided p value.)
* insert OutParts(matching, 0, 1, How groups were matched.)
* insert Part(order, 1, 1, code, Who chose first.)
* insert Part(distance, 1, 1, code, probability or logit.)
* insert Part(ratio, 1, 1, integer, Controls for each.)
* insert Part(caliper, 0, 1, decimal, On the scale of the distance.)
* insert Part(pairs, 1, 1, integer, Pairs of runs.)
* insert Part(unmatched, 1, 1, integer, Runs of group A that found nobody\, or lack a covariate.)
* insert Part(incomplete, 1, 1, integer, Runs that lack a covariate.)
* parameter[=].part[+].name = #balance
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "How alike the groups are in a term."
* insert SubPart(covariate, 1, 1, string, The term.)
* insert SubPart(smdBefore, 0, 1, decimal, Standardised mean difference before.)
* insert SubPart(smdAfter, 0, 1, decimal, After\, in units of the spread after.)
* insert SubPart(smdAfterUnadjustedPooledSD, 0, 1, decimal, After\, in units of the pooled spread before.)
* insert SubPart(smdAfterTreatedSD, 0, 1, decimal, After\, in units of the spread of group A before.)
* insert OutParts(weighting, 0, 1, How groups were weighted.)
* insert Part(target, 1, 1, code, Whose effect is told.)
* insert Part(trim, 1, 1, decimal, Share trimmed.)
* insert Part(incomplete, 1, 1, integer, Runs that lack a covariate.)
* insert Part(effectiveSizeA, 1, 1, decimal, How many runs of equal weight group A is worth.)
* insert Part(effectiveSizeB, 1, 1, decimal, The same of group B.)
* insert Part(smallestWeight, 1, 1, decimal, Smallest weight.)
* insert Part(largestWeight, 1, 1, decimal, Largest weight.)
* parameter[=].part[+].name = #balance
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "How alike the groups are in a term."
* insert SubPart(covariate, 1, 1, string, The term.)
* insert SubPart(smdBefore, 0, 1, decimal, Standardised mean difference before.)
* insert SubPart(smdAfter, 0, 1, decimal, After\, in units of the spread after.)
* insert SubPart(smdAfterUnadjustedPooledSD, 0, 1, decimal, After\, in units of the pooled spread before.)
* insert SubPart(smdAfterTreatedSD, 0, 1, decimal, After\, in units of the spread of group A before.)
* insert OutParts(forest, 0, *, A level of a subgroup.)
* insert Part(measure, 1, 1, string, The outcome.)
* insert Part(subgroup, 1, 1, string, As it was asked for.)
* insert Part(level, 1, 1, string, The level.)
* parameter[=].part[+].name = #groupA
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "The group of interest at this level."
* insert SubPart(label, 1, 1, string, Value or conditions of the group.)
* insert SubPart(n, 1, 1, integer, Runs that are counted.)
* insert SubPart(events, 0, 1, integer, Those that had it.)
* insert SubPart(missing, 1, 1, integer, Runs whose outcome should be known and is not.)
* insert SubPart(notConcerned, 0, 1, integer, Runs that the outcome does not concern\, or not yet.)
* insert SubPart(leftOut, 0, 1, integer, Runs that are not counted though the outcome is known: for want of a covariate\, or of that of their match.)
* insert SubPart(mean, 0, 1, decimal, Of a quantity.)
* insert SubPart(sd, 0, 1, decimal, Of a quantity.)
* insert SubPart(median, 0, 1, decimal, Of a quantity.)
* insert SubPart(q1, 0, 1, decimal, Of a quantity.)
* insert SubPart(q3, 0, 1, decimal, Of a quantity.)
* parameter[=].part[+].name = #groupB
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "The other."
* insert SubPart(label, 1, 1, string, Value or conditions of the group.)
* insert SubPart(n, 1, 1, integer, Runs that are counted.)
* insert SubPart(events, 0, 1, integer, Those that had it.)
* insert SubPart(missing, 1, 1, integer, Runs whose outcome should be known and is not.)
* insert SubPart(notConcerned, 0, 1, integer, Runs that the outcome does not concern\, or not yet.)
* insert SubPart(leftOut, 0, 1, integer, Runs that are not counted though the outcome is known: for want of a covariate\, or of that of their match.)
* insert SubPart(mean, 0, 1, decimal, Of a quantity.)
* insert SubPart(sd, 0, 1, decimal, Of a quantity.)
* insert SubPart(median, 0, 1, decimal, Of a quantity.)
* insert SubPart(q1, 0, 1, decimal, Of a quantity.)
* insert SubPart(q3, 0, 1, decimal, Of a quantity.)
* insert Part(name, 1, 1, string, Which ratio.)
* insert Part(value, 0, 1, decimal, Estimate.)
* insert Part(lower, 0, 1, decimal, Lower limit.)
* insert Part(upper, 0, 1, decimal, Upper limit.)
* insert Part(pValue, 0, 1, decimal, Two-sided p value.)
* insert Part(model, 1, 1, string, How it was found.)
* insert Part(interactionP, 0, 1, decimal, Test that the ratio is the same at every level.)
* insert OutParts(flow, 0, *, How the runs were reached\, step by step.)
* insert Part(step, 1, 1, string, What was excluded.)
* insert Part(excluded, 1, 1, integer, Runs excluded by this step.)
* insert Part(remaining, 1, 1, integer, Runs remaining after it.)
* insert Out(warning, 0, *, OperationOutcome, What the reader of the figures must know.)
* insert OutParts(basis, 1, 1, What makes the answer repeatable.)
* insert Part(software, 1, 1, string, Name and version of the server.)
* insert Part(cohort, 0, 1, string, Reference of the frozen cohort.)
* insert Part(cohortVersion, 0, 1, string, Its version.)
* insert Part(asOf, 0, 1, string, The moment whose data were asked for.)
* insert Part(dataVersion, 0, 1, decimal, Grows with each change of stored data.)
* insert Part(members, 1, 1, string, Digest of the runs of the cohort.)
* insert Part(seed, 1, 1, decimal, Seed of what was drawn.)
* parameter[=].part[+].name = #option
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "A parameter of the request."
* insert SubPart(name, 1, 1, string, Its name.)
* insert SubPart(value, 1, 1, string, Its value.)
