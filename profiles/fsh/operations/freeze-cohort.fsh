Instance: freeze-cohort
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(freeze-cohort)
* name = "FreezeCohort"
* title = "Freeze a cohort"
* description = "Stores the runs of a cohort as a Group, so that a figure can be asked again of the same runs by the parameter cohort."
* affectsState = true
* insert In(name, 0, 1, string, Name of the Group.)
* insert In(filter, 0, *, string, Which runs: as on every measure operation.)
* insert In(exclude, 0, *, string, Which runs not: as on every measure operation.)
* insert In(periodStart, 0, 1, date, First day of run starts.)
* insert In(periodEnd, 0, 1, date, Last day of run starts.)
* insert In(runSelection, 0, 1, code, first-per-encounter (default\)\, first-per-patient\, all\, last.)
* insert In(centre, 0, *, string, Identifier of a centre.)
* insert In(cohort, 0, 1, string, Reference to a Group of which a part is to be frozen.)
* insert In(asOf, 0, 1, instant, Earlier moment whose members are wanted.)
* insert Out(return, 1, 1, Group, The Group\, as profile ecmo-cohort: patients\, and the runs of each that count.)
