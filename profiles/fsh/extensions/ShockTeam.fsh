Extension: ShockTeam
Id: shock-team
Title: "Shock team"
Description: "The shock team that decided on the run."
Context: Procedure
* value[x] 1..1
* value[x] only Reference(CareTeam)
