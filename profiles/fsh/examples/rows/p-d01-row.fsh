Instance: p-d01-row
InstanceOf: EcmoRegistry
Usage: #example
Title: "p-d01-row"
Description: "A retrospective series of six consecutive patients of one centre."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A retrospective series of six consecutive patients of one centre.</div>"
* identifier.system = "https://registry.example/sid/study"
* identifier.value = "PAV-1"
* title = "Percutaneous coronary intervention under veno-arterial ECMO"
* status = #completed
* category = EcmoStudyCategoryCs#case-series
* condition = $SCT#89138009 "Cardiogenic shock (disorder)"
* period.start = "2024-10-01"
* period.end = "2025-09-30"
* enrollment = Reference(p-d04-row)
* sponsor = Reference(ecmo-centre-example)
* site.display = "Hybrid operating room"
* note.text = "Retrospective; one centre; consecutive patients."
