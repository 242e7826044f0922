Extension: FollowUpCompleteness
Id: follow-up-completeness
Title: "Follow-up completeness"
Description: "Whether the follow-up of the run is complete, still running, or lost."
Context: Procedure
* value[x] 1..1
* value[x] only code
* value[x] from EcmoFollowUpVs (required)
