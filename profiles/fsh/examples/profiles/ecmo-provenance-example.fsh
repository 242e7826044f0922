Instance: ecmo-provenance-example
InstanceOf: EcmoProvenance
Usage: #example
Title: "ecmo-provenance-example"
Description: "The centre sent the run from its registry database."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The centre sent the run from its registry database.</div>"
* target = Reference(ecmo-run-example)
* occurredDateTime = "2025-03-20T10:00:00+05:00"
* recorded = "2025-03-20T10:00:00+05:00"
* activity = http://terminology.hl7.org/CodeSystem/v3-DataOperation#CREATE
* reason = http://terminology.hl7.org/CodeSystem/v3-ActReason#TREAT
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#author
* agent.who = Reference(ecmo-centre-example)
* agent.onBehalfOf = Reference(ecmo-centre-example)
* entity.role = #source
* entity.what.identifier.system = "https://hospital.example/sid/message"
* entity.what.identifier.value = "M-1"
