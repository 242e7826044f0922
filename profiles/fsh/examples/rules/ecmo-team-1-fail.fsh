Instance: ecmo-team-1-fail
InstanceOf: EcmoShockTeam
Usage: #example
Title: "ecmo-team-1-fail"
Description: "One perfusionist."
* identifier.system = "https://hospital.example/sid/team"
* identifier.value = "T-01"
* subject = Reference(ecmo-patient-example)
* participant[0].role = EcmoTeamRoleCs#perfusionist
