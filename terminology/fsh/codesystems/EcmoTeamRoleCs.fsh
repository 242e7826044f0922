CodeSystem: EcmoTeamRoleCs
Id: ecmo-team-role
Title: "ECMO team role"
Description: "Roles in the shock team."
* insert LocalCodeSystem
* #shock-team-lead "Shock team lead" "Leads the team."
* #interventional-cardiologist "Interventional cardiologist" "Interventional cardiology."
* #cardiac-intensivist "Cardiac intensivist" "Cardiac intensive care."
* #cardiac-surgeon "Cardiac surgeon" "Cardiac surgery."
* #vascular-surgeon "Vascular surgeon" "Vascular surgery."
* #cardiac-imaging "Cardiac imaging" "Cardiac imaging."
* #advanced-heart-failure "Advanced heart failure" "Advanced heart failure cardiology."
* #electrophysiology "Electrophysiology" "Electrophysiology."
* #intensivist "Intensivist" "Intensive care."
* #perfusionist "Perfusionist" "Perfusion."
