Extension: CompleteRevascularisation
Id: complete-revascularisation
Title: "Complete revascularisation"
Description: "Whether every significant lesion was treated."
Context: Procedure
* value[x] 1..1
* value[x] only boolean
