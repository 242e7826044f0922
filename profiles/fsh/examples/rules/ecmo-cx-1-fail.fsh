Instance: ecmo-cx-1-fail
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-cx-1-fail"
Description: "Present, and nothing more."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-dissection
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
