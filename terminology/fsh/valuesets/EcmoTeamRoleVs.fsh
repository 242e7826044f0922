ValueSet: EcmoTeamRoleVs
Id: ecmo-team-role
Title: "ECMO team role"
Description: "All codes of the code system ecmo-team-role."
* insert GuideValueSet
* include codes from system EcmoTeamRoleCs
