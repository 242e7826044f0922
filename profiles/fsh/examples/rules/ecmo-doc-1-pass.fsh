Instance: ecmo-doc-1-pass
InstanceOf: EcmoRunDocument
Usage: #example
Title: "ecmo-doc-1-pass"
Description: "One run."
* type = #collection
* timestamp = "2025-04-01T09:00:00+05:00"
* entry[0].fullUrl = "https://hospital.example/fhir/Procedure/run-1"
* entry[0].resource = ecmo-run-document-run-1
