Instance: fixed-ecmo-shock-team-role-fail
InstanceOf: CareTeam
Usage: #example
Title: "fixed-ecmo-shock-team-role-fail"
Description: "A member without role."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-shock-team"
* identifier.system = "https://hospital.example/sid/team"
* identifier.value = "T-01"
* subject = Reference(ecmo-patient-example)
* participant[0].role = EcmoTeamRoleCs#interventional-cardiologist
* participant[1].member.display = "Nurse"
