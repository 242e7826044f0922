Instance: c-s02-row
InstanceOf: EcmoCohort
Usage: #example
Title: "c-s02-row"
Description: "Subgroup with a body mass index below 28."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Subgroup with a body mass index below 28.</div>"
* identifier.system = "https://registry.example/sid/cohort"
* identifier.value = "CS-1/bmi-below-28"
* active = true
* type = #person
* actual = true
* name = "Body mass index below 28"
* quantity = 1
* managingEntity = Reference(ecmo-centre-example)
* characteristic.code = $LNC#39156-5 "Body mass index (BMI) [Ratio]"
* characteristic.valueRange.high = 28 'kg/m2'
* characteristic.exclude = false
* member.entity = Reference(ecmo-patient-example)
* member.extension[run].valueReference = Reference(ecmo-run-example)
