Instance: p-t118-row
InstanceOf: EcmoCoronaryLesion
Usage: #example
Title: "p-t118-row"
Description: "The circumflex artery is diseased."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The circumflex artery is diseased.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lesion/cx"
* code = EcmoObservationCs#coronary-lesion
* effectiveDateTime = "2025-03-01T14:10:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* bodySite = EcmoVesselCs#cx
* status = #final
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
