Instance: p-d04-row
InstanceOf: EcmoCohort
Usage: #example
Title: "p-d04-row"
Description: "Refractory shock from infarction, treated by emergency intervention under femoral veno-arterial ECMO."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Refractory shock from infarction, treated by emergency intervention under femoral veno-arterial ECMO.</div>"
* identifier.system = "https://registry.example/sid/cohort"
* identifier.value = "PAV-1"
* active = true
* type = #person
* actual = true
* name = "Emergency intervention under veno-arterial ECMO"
* quantity = 6
* managingEntity = Reference(ecmo-centre-example)
* characteristic[0].code = $SCT#276227005 "Refractory shock (disorder)"
* characteristic[0].valueBoolean = true
* characteristic[0].exclude = false
* characteristic[1].code = $SCT#401303003 "Acute ST segment elevation myocardial infarction (disorder)"
* characteristic[1].valueBoolean = true
* characteristic[1].exclude = false
* characteristic[2].code = $SCT#414089002 "Emergency percutaneous coronary intervention (procedure)"
* characteristic[2].valueBoolean = true
* characteristic[2].exclude = false
* characteristic[3].code = EcmoConfigurationCs#peripheral-femoro-femoral
* characteristic[3].valueBoolean = true
* characteristic[3].exclude = false
