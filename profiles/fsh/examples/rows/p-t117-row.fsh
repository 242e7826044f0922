Instance: p-t117-row
InstanceOf: EcmoCoronaryLesion
Usage: #example
Title: "p-t117-row"
Description: "The left anterior descending artery is diseased."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The left anterior descending artery is diseased.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lesion/lad"
* code = EcmoObservationCs#coronary-lesion
* effectiveDateTime = "2025-03-01T14:10:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* bodySite = EcmoVesselCs#lad
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
