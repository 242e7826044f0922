Instance: h-d01-row
InstanceOf: EcmoCohort
Usage: #example
Title: "h-d01-row"
Description: "Percutaneous runs from March 2018 to December 2020."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Percutaneous runs from March 2018 to December 2020.</div>"
* identifier.system = "https://registry.example/sid/cohort"
* identifier.value = "HM-1"
* active = true
* type = #person
* actual = true
* name = "Percutaneous veno-arterial ECMO 2018 to 2020"
* quantity = 56
* managingEntity = Reference(ecmo-centre-example)
* characteristic.code = EcmoApproachCs#percutaneous
* characteristic.valueBoolean = true
* characteristic.exclude = false
* characteristic.period.start = "2018-03"
* characteristic.period.end = "2020-12"
