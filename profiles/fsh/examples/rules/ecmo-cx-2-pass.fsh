Instance: ecmo-cx-2-pass
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-cx-2-pass"
Description: "Absent."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-dissection
* valueCodeableConcept = $SCT#2667000 "Absent (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
