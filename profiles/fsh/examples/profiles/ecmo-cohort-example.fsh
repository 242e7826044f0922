Instance: ecmo-cohort-example
InstanceOf: EcmoCohort
Usage: #example
Title: "ecmo-cohort-example"
Description: "The frozen cohort of the registry."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The frozen cohort of the registry.</div>"
* identifier.system = "https://registry.example/sid/cohort"
* identifier.value = "2025-frozen"
* active = true
* type = #person
* actual = true
* name = "Percutaneous veno-arterial ECMO 2025"
* quantity = 1
* managingEntity = Reference(ecmo-centre-example)
* characteristic.code = $SCT#89138009 "Cardiogenic shock (disorder)"
* characteristic.valueBoolean = true
* characteristic.exclude = false
* member.entity = Reference(ecmo-patient-example)
* member.extension[run].valueReference = Reference(ecmo-run-example)
