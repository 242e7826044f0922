Instance: ecmo-les-1-pass
InstanceOf: EcmoCoronaryLesion
Usage: #example
Title: "ecmo-les-1-pass"
Description: "Right coronary artery."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lesion/lmca"
* code = EcmoObservationCs#coronary-lesion
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* bodySite = $SCT#13647002 "Right coronary artery structure (body structure)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
