Instance: export-result
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(export-result)
* name = "ExportResult"
* title = "Result of an export"
* description = "The manifest of a $sql-export that is done, or the OperationOutcome of one that failed."
* affectsState = false
* insert In(job, 1, 1, string, The export\, as Content-Location of its kick-off names it.)
* insert Out(return, 0, 1, Parameters, The manifest: where the file of each subject is.)
