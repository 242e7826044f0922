CodeSystem: EcmoChecklistCs
Id: ecmo-checklist
Title: "ECMO checklist"
Description: "How completely a group of complications was looked for in a run. Only this statement allows absence to be inferred."
* insert LocalCodeSystem
* #all-assessed "All assessed" "Every item of the group was looked for; items without a member are absent."
* #group-assessed "Group assessed" "Presence of the group was asked and answered; its items were not."
* #partially-assessed "Partially assessed" "Only the items listed in assessed-item were looked for; of these, items without a member are absent."
* #not-assessed "Not assessed" "The group was not looked for."
