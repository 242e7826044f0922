Instance: registry-upload
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://w3id.org/ecmo-fhir/OperationDefinition/registry-upload"
* version = "0.1.0"
* status = #active
* kind = #operation
* code = #registryUpload
* system = true
* type = false
* instance = false
* name = "RegistryUpload"
* title = "Upload submissions"
* description = "Takes a file of submissions in, a bundle on each line, and stores them in the background. As RegistryUpload of HL7's registry protocols (CREDS 1.0.0): the body is the NDJSON itself or a Binary that holds it; the answer is 202, and Content-Location is where $upload-status gives the results."
* affectsState = true
* insert In(input, 1, 1, Binary, The NDJSON: contentType application/fhir+ndjson\, a Bundle as profile ecmo-submission-bundle on each line.)
* insert Out(output, 1, 1, OperationOutcome, How many lines were taken in; what becomes of them is told by $upload-status.)
