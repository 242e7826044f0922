Extension: TransportOnSupport
Id: transport-on-support
Title: "Transport on support"
Description: "Whether the patient was brought to this hospital on support."
Context: Encounter, Procedure
* value[x] 1..1
* value[x] only boolean
