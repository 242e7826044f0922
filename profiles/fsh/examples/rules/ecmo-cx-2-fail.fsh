Instance: ecmo-cx-2-fail
InstanceOf: EcmoComplication
Usage: #example
Title: "ecmo-cx-2-fail"
Description: "Absent, yet major."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-dissection
* valueCodeableConcept = $SCT#2667000 "Absent (qualifier value)"
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* extension[severity].valueCodeableConcept = EcmoSeverityCs#major
