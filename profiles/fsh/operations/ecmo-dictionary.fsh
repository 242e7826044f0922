Instance: ecmo-dictionary
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(ecmo-dictionary)
* name = "EcmoDictionary"
* title = "Dictionary of columns"
* description = "What the columns of the case table say: those that filters, stratifiers and $ecmo-cases know. As Parameters, or as CSV when text/csv is asked for."
* affectsState = false
* insert In(column, 0, *, string, Name of a column that is wanted; all without it.)
* insert OutParts(column, 1, *, A column\, in the order of the table.)
* insert Part(name, 1, 1, code, As filters and tables have it.)
* insert Part(label, 1, 1, string, As the row of a table in a publication.)
* insert Part(unit, 0, 1, code, UCUM.)
* insert Part(type, 1, 1, code, code\, presence (present or absent\)\, date\, number or text.)
* insert Part(value, 0, *, code, A value of a column whose values are closed; beside them a value may be missing.)
* insert Part(definition, 1, 1, string, How it is answered\, from when it counts\, and what is missing.)
* insert Part(source, 1, *, string, FHIRPath of what it rests on\, after the type and profile of the resource.)
* insert Part(usual, 0, 1, string, Between which values nearly all lie\, as 30..250; either side may be open.)
* insert Part(papers, 0, *, code, A variable of the source papers that it answers\, by its row in profiles/mapping.csv.)
