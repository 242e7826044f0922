Profile: EcmoComplicationChecklist
Parent: Observation
Id: ecmo-complication-checklist
Title: "ECMO complication checklist"
Description: "How completely one group of complications was looked for in a run. Without it, a complication that is not stated is missing, not absent."
* insert RunObservation
* category 1.. MS
* code = EcmoObservationCs#complication-checklist
* value[x] 1.. MS
* value[x] only CodeableConcept
* value[x] from EcmoChecklistVs (required)
* dataAbsentReason ..0
* hasMember only Reference(Observation)
* hasMember MS
* extension contains AssessedItem named assessedItem 0..* MS
* obeys ecmo-cx-6 and ecmo-chk-1 and ecmo-chk-2
