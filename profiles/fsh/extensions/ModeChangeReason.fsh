Extension: ModeChangeReason
Id: mode-change-reason
Title: "Mode change reason"
Description: "Why the mode was changed."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
