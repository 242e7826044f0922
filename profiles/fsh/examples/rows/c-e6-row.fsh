Instance: c-e6-row
InstanceOf: EcmoCohort
Usage: #example
Title: "c-e6-row"
Description: "Adults with cardiogenic shock, January 2017 to July 2023."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Adults with cardiogenic shock, January 2017 to July 2023.</div>"
* identifier.system = "https://registry.example/sid/cohort"
* identifier.value = "CS-1"
* active = true
* type = #person
* actual = true
* name = "Cardiogenic shock 2017 to 2023"
* quantity = 5492
* managingEntity = Reference(ecmo-centre-example)
* characteristic[0].code = $SCT#89138009 "Cardiogenic shock (disorder)"
* characteristic[0].valueBoolean = true
* characteristic[0].exclude = false
* characteristic[0].period.start = "2017-01"
* characteristic[0].period.end = "2023-07"
* characteristic[1].code.text = "Age"
* characteristic[1].valueRange.low = 18 'a'
* characteristic[1].exclude = false
