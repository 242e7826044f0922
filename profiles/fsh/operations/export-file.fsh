Instance: export-file
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(export-file)
* name = "ExportFile"
* title = "File of an export"
* description = "A file that a manifest names; a part of it with the header Range."
* affectsState = false
* insert In(job, 1, 1, string, The export\, as Content-Location of its kick-off names it.)
* insert In(file, 1, 1, string, Name of the file\, as the manifest has it.)
* insert Out(return, 1, 1, Binary, The file itself\, in its own media type.)
