Extension: UnloadingIndication
Id: unloading-indication
Title: "Unloading indication"
Description: "Why the left ventricle was unloaded."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoUnloadingIndicationVs (required)
