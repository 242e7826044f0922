Extension: MemberRun
Id: member-run
Title: "Run of a cohort member"
Description: "The run by which the patient is a member."
Context: Group.member
* value[x] 1..1
* value[x] only Reference(Procedure)
