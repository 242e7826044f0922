Instance: export-status
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(export-status)
* name = "ExportStatus"
* title = "Status of an export"
* description = "How far an export is (202, X-Progress and Retry-After). Once it is done: of $export the manifest (200), of $sql-export the address of the manifest (303). DELETE calls it back, or drops its files."
* affectsState = false
* insert In(job, 1, 1, string, The export\, as Content-Location of its kick-off names it.)
* insert Out(return, 0, 1, Binary, The manifest of $export\, as JSON; while it runs\, with the files that are there already.)
