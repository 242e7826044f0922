Instance: ecmo-doc-1-none-fail
InstanceOf: EcmoRunDocument
Usage: #example
Title: "ecmo-doc-1-none-fail"
Description: "A patient without a run."
* type = #collection
* timestamp = "2025-04-01T09:00:00+05:00"
* entry[0].fullUrl = "https://hospital.example/fhir/Patient/p-1"
* entry[0].resource = ecmo-run-document-patient
