Instance: p-s8-row
InstanceOf: EcmoShockTeam
Usage: #example
Title: "p-s8-row"
Description: "Heart team: interventional cardiologist, endovascular surgeon, cardiac surgeon, intensivist."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Heart team: interventional cardiologist, endovascular surgeon, cardiac surgeon, intensivist.</div>"
* identifier.system = "https://hospital.example/sid/team"
* identifier.value = "T-02"
* status = #active
* category.text = "Heart team"
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* period.start = "2025-03-01T13:25:00+05:00"
* period.end = "2025-03-01T18:00:00+05:00"
* participant[0].role = EcmoTeamRoleCs#interventional-cardiologist
* participant[0].member.display = "Interventional cardiologist"
* participant[1].role = EcmoTeamRoleCs#vascular-surgeon
* participant[1].member.display = "Endovascular surgeon"
* participant[2].role = EcmoTeamRoleCs#cardiac-surgeon
* participant[2].member.display = "Cardiac surgeon"
* participant[3].role = EcmoTeamRoleCs#intensivist
* participant[3].member.display = "Intensivist"
