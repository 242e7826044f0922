Instance: ecmo-team-1-pass
InstanceOf: EcmoShockTeam
Usage: #example
Title: "ecmo-team-1-pass"
Description: "Lead and intensivist."
* identifier.system = "https://hospital.example/sid/team"
* identifier.value = "T-01"
* subject = Reference(ecmo-patient-example)
* participant[0].role = EcmoTeamRoleCs#shock-team-lead
* participant[1].role = EcmoTeamRoleCs#intensivist
