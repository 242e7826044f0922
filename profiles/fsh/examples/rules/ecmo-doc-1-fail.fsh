Instance: ecmo-doc-1-fail
InstanceOf: EcmoRunDocument
Usage: #example
Title: "ecmo-doc-1-fail"
Description: "Two runs."
* type = #collection
* timestamp = "2025-04-01T09:00:00+05:00"
* entry[0].fullUrl = "https://hospital.example/fhir/Procedure/run-1"
* entry[0].resource = ecmo-run-document-run-1
* entry[1].fullUrl = "https://hospital.example/fhir/Procedure/run-2"
* entry[1].resource = ecmo-run-document-run-2
