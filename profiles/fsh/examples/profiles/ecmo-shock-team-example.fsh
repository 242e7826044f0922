Instance: ecmo-shock-team-example
InstanceOf: EcmoShockTeam
Usage: #example
Title: "ecmo-shock-team-example"
Description: "The team that decided on support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">The team that decided on support.</div>"
* identifier.system = "https://hospital.example/sid/team"
* identifier.value = "T-01"
* status = #active
* category.text = "Shock team"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* period.start = "2025-03-01T13:25:00+05:00"
* period.end = "2025-03-01T18:00:00+05:00"
* participant[0].role = EcmoTeamRoleCs#interventional-cardiologist
* participant[0].member.display = "Interventional cardiologist on call"
* participant[1].role = EcmoTeamRoleCs#cardiac-surgeon
* participant[1].member.display = "Cardiac surgeon on call"
