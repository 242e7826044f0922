Extension: ComplicationManagement
Id: complication-management
Title: "Complication management"
Description: "How the complication was treated."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoManagementVs (required)
