Instance: ecmo-les-1-fail
InstanceOf: EcmoCoronaryLesion
Usage: #example
Title: "ecmo-les-1-fail"
Description: "Which vessel?"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lesion/lmca"
* code = EcmoObservationCs#coronary-lesion
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
