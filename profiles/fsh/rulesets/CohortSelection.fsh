// Which runs an operation is about: the same parameters for every measure.
RuleSet: CohortSelection
* insert In(filter, 0, *, string, Which runs: column=value[\,value]\, with ge\, le\, gt\, lt\, ne before the value\, or column:missing=true. Repeated filters must all hold.)
* insert In(exclude, 0, *, string, Which runs not\, same syntax; applied in order\, each a step of the flow.)
* insert In(periodStart, 0, 1, date, First day of run starts.)
* insert In(periodEnd, 0, 1, date, Last day of run starts.)
* insert In(runSelection, 0, 1, code, first-per-encounter (default\)\, first-per-patient\, all\, last.)
* insert In(centre, 0, *, string, Identifier of a centre.)
* insert In(cohort, 0, 1, string, Reference to a Group made by $freeze-cohort: its runs\, without the usual choice of mode and run.)
* insert In(asOf, 0, 1, instant, Earlier moment whose data are wanted.)
* insert In(missing, 0, 1, code, What a missing answer counts as: exclude (default\)\, worst-case\, best-case.)
* insert In(dayConvention, 0, 1, code, exact (default: day d ends d times 24 hours after the start of flow\) or calendar.)
* insert In(stratifier, 0, *, string, A column\, or column:band=18\,40\,65 for numbers; runs without a value form the stratum missing.)
