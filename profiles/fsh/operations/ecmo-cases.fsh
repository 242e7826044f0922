Instance: ecmo-cases
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(ecmo-cases)
* name = "EcmoCases"
* title = "Runs as a table"
* description = "The runs of a cohort, one line a run, as CSV or NDJSON: the columns of the case table, or those of a built-in sheet, cell for cell as they were sent."
* affectsState = false
* insert In(filter, 0, *, string, Which runs: as on every measure operation.)
* insert In(exclude, 0, *, string, Which runs not: as on every measure operation.)
* insert In(periodStart, 0, 1, date, First day of run starts.)
* insert In(periodEnd, 0, 1, date, Last day of run starts.)
* insert In(runSelection, 0, 1, code, first-per-encounter (default\)\, first-per-patient\, all\, last.)
* insert In(centre, 0, *, string, Identifier of a centre.)
* insert In(cohort, 0, 1, string, Reference to a Group made by $freeze-cohort.)
* insert In(asOf, 0, 1, instant, Earlier moment whose data are wanted.)
* insert In(mapping, 0, 1, string, Name of a built-in mapping whose columns are wanted\, such as pavlodar.)
* insert In(deidentify, 0, 1, code, none (default\)\, limited\, pseudonymised: how much of the persons is left out.)
* insert Out(return, 1, 1, Binary, Lines of CSV with a header\, or of JSON: what is missing is empty or null.)
