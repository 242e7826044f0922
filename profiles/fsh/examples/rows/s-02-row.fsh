Instance: s-02-row
InstanceOf: EcmoShockTeam
Usage: #example
Title: "s-02-row"
Description: "Shock team of six disciplines."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Shock team of six disciplines.</div>"
* identifier.system = "https://hospital.example/sid/team"
* identifier.value = "T-03"
* status = #active
* category.text = "Shock team"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* period.start = "2025-03-01T13:25:00+05:00"
* period.end = "2025-03-01T18:00:00+05:00"
* participant[0].role = EcmoTeamRoleCs#cardiac-imaging
* participant[0].member.display = "Cardiac imaging"
* participant[1].role = EcmoTeamRoleCs#interventional-cardiologist
* participant[1].member.display = "Interventional cardiology"
* participant[2].role = EcmoTeamRoleCs#cardiac-surgeon
* participant[2].member.display = "Heart surgery"
* participant[3].role = EcmoTeamRoleCs#advanced-heart-failure
* participant[3].member.display = "Advanced heart failure"
* participant[4].role = EcmoTeamRoleCs#electrophysiology
* participant[4].member.display = "Electrophysiology"
* participant[5].role = EcmoTeamRoleCs#cardiac-intensivist
* participant[5].member.display = "Cardiac intensive care"
