Instance: ecmo-cohort-subject-example
InstanceOf: EcmoCohortSubject
Usage: #example
Title: "ecmo-cohort-subject-example"
Description: "A patient in the registry."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A patient in the registry.</div>"
* identifier.system = "https://registry.example/sid/subject"
* identifier.value = "001"
* status = #on-study
* period.start = "2025-03-01"
* study = Reference(ecmo-registry-example)
* individual = Reference(ecmo-patient-example)
* consent.display = "Signed by next of kin"
