Instance: binding-ecmo-team-role-fail
InstanceOf: EcmoShockTeam
Usage: #example
Title: "binding-ecmo-team-role-fail"
Description: "A code outside ecmo-team-role."
* identifier.system = "https://hospital.example/sid/team"
* identifier.value = "T-01"
* subject = Reference(ecmo-patient-example)
* participant[0].role = EcmoTeamRoleCs#interventional-cardiologist
* participant[1].role = EcmoProcedureCs#preclosing
