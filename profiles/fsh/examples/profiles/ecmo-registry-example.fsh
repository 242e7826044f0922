Instance: ecmo-registry-example
InstanceOf: EcmoRegistry
Usage: #example
Title: "ecmo-registry-example"
Description: "A registry of one centre."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A registry of one centre.</div>"
* identifier.system = "https://registry.example/sid/study"
* identifier.value = "VA-ECMO-1"
* title = "Registry of percutaneous veno-arterial ECMO"
* status = #active
* category = EcmoStudyCategoryCs#single-centre-registry
* condition = $SCT#89138009 "Cardiogenic shock (disorder)"
* period.start = "2024-10-01"
* period.end = "2025-09-30"
* enrollment = Reference(ecmo-cohort-example)
* sponsor = Reference(ecmo-centre-example)
* site.display = "Hybrid operating room"
* note.text = "Consecutive patients."
