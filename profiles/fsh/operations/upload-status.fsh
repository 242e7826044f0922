Instance: upload-status
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(upload-status)
* name = "UploadStatus"
* title = "Status of an upload"
* description = "How far an upload is (202 and X-Progress), and its results once every line is decided (200 and NDJSON). DELETE calls it back, or drops its results."
* affectsState = false
* insert In(job, 1, 1, string, The upload\, as Content-Location of $registryUpload names it.)
* insert Out(return, 0, *, OperationOutcome, One for each line\, in the order of the lines\, as NDJSON.)
