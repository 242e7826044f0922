ValueSet: EcmoChecklistVs
Id: ecmo-checklist
Title: "ECMO checklist"
Description: "All codes of the code system ecmo-checklist."
* insert GuideValueSet
* include codes from system EcmoChecklistCs
