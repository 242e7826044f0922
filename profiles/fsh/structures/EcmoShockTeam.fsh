Profile: EcmoShockTeam
Parent: CareTeam
Id: ecmo-shock-team
Title: "ECMO shock team"
Description: "The team that decided on support. The run refers to it by the extension shock-team."
* insert Identified
* status MS
* category MS
* subject 1.. MS
* subject only Reference(Patient)
* encounter MS
* period MS
* participant MS
* participant.role 1..1 MS
* participant.role from EcmoTeamRoleVs (required)
* participant.member MS
* obeys ecmo-team-1 and ecmo-enc-4
